package io.jenkins.plugins.gitops.connectors.builders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A program that builds from a Dockerfile, and the words that it takes. Each leaves an OCI layout, and pushes nothing. */
enum Tool {
    BUILDX("buildx", "docker", "buildx version") {
        @Override
        List<List<String>> commands(Job job) {
            List<String> build =
                    job.begin("buildx", "build", "--file", job.file().toString(), "--platform", job.platforms());
            build.addAll(List.of("--provenance=false", "--sbom=false"));
            job.pairs(build, "--build-arg", "--label");
            build.addAll(List.of(
                    "--output", "type=oci,dest=" + job.tar(), job.context().toString()));
            return List.of(build);
        }
    },
    BUILDKIT("buildkit", "buildctl", "--version") {
        @Override
        List<List<String>> commands(Job job) {
            List<String> build = job.begin("build", "--frontend", "dockerfile.v0");
            build.addAll(List.of(
                    "--local",
                    "context=" + job.context(),
                    "--local",
                    "dockerfile=" + job.file().getParent()));
            build.addAll(
                    List.of("--opt", "filename=" + job.file().getFileName(), "--opt", "platform=" + job.platforms()));
            job.arguments().forEach((name, value) -> build.addAll(List.of("--opt", "build-arg:" + name + "=" + value)));
            job.labels().forEach((name, value) -> build.addAll(List.of("--opt", "label:" + name + "=" + value)));
            build.addAll(List.of("--output", "type=oci,dest=" + job.tar()));
            return List.of(build);
        }
    },
    BUILDAH("buildah", "buildah", "--version") {
        @Override
        List<List<String>> commands(Job job) {
            return manifests(job);
        }
    },
    PODMAN("podman", "podman", "--version") {
        @Override
        List<List<String>> commands(Job job) {
            return manifests(job);
        }
    },
    KANIKO("kaniko", "executor", "version") {
        @Override
        List<List<String>> commands(Job job) {
            List<String> build = job.begin(
                    "--context",
                    "dir://" + job.context(),
                    "--dockerfile",
                    job.file().toString());
            build.addAll(List.of(
                    "--no-push",
                    "--reproducible",
                    "--oci-layout-path",
                    job.layout().toString()));
            build.addAll(List.of("--custom-platform", job.platforms()));
            job.pairs(build, "--build-arg", "--label");
            return List.of(build);
        }
    };

    private final String words;
    private final String program;
    private final String version;

    Tool(String words, String program, String version) {
        this.words = words;
        this.program = program;
        this.version = version;
    }

    String words() {
        return words;
    }

    String program() {
        return program;
    }

    List<String> version() {
        return List.of(version.split(" ", -1));
    }

    /** Whether one run makes one platform only. */
    boolean onePlatform() {
        return this == KANIKO;
    }

    abstract List<List<String>> commands(Job job);

    private static List<List<String>> manifests(Job job) {
        List<String> build = job.begin("build", "--file", job.file().toString(), "--manifest", job.name());
        build.addAll(List.of("--platform", job.platforms(), "--layers"));
        if (job.plainHttp()) {
            build.add("--tls-verify=false");
        }
        job.pairs(build, "--build-arg", "--label");
        build.add(job.context().toString());
        return List.of(
                build,
                job.begin("manifest", "push", "--all", job.name(), "oci:" + job.layout() + ":image"),
                job.begin("manifest", "rm", job.name()));
    }

    /** One run of one tool. */
    record Job(
            Path program,
            Path context,
            Path file,
            Path layout,
            Path tar,
            String name,
            String platforms,
            boolean plainHttp,
            Map<String, String> arguments,
            Map<String, String> labels) {
        Job {
            arguments = new TreeMap<>(arguments);
            labels = new TreeMap<>(labels);
        }

        private List<String> begin(String... words) {
            List<String> all = new ArrayList<>(List.of(program.toString()));
            all.addAll(List.of(words));
            return all;
        }

        private void pairs(List<String> command, String argument, String label) {
            arguments.forEach((key, value) -> command.addAll(List.of(argument, key + "=" + value)));
            labels.forEach((key, value) -> command.addAll(List.of(label, key + "=" + value)));
        }
    }
}
