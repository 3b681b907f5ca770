package io.jenkins.plugins.gitops.scenarios.run;

import io.jenkins.plugins.gitops.testkit.git.GitServer;
import io.jenkins.plugins.gitops.testkit.http.Gatekeeper;
import io.jenkins.plugins.gitops.testkit.registry.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Git server with the example repositories, and the image registry. Both ask for one password. */
final class Surroundings implements AutoCloseable {
    static final String USER = "gitops";

    private final GitServer git;
    private final Registry registry;

    private Surroundings(GitServer git, Registry registry) {
        this.git = git;
        this.registry = registry;
    }

    static Surroundings start(Settings settings, String password) throws IOException {
        Gatekeeper gatekeeper = Gatekeeper.asking(USER, password);
        GitServer git = GitServer.start(settings.home().resolve("git"), 0, gatekeeper);
        for (Path example : list(settings.here().resolve("repositories"))) {
            String name = example.getFileName().toString();
            if (!git.holds(name)) {
                git.create(name, files(example));
            }
        }
        return new Surroundings(git, Registry.start(settings.home().resolve("registry"), 0, gatekeeper));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /** With a slash at its end: a repository's name follows. */
    String gitServer() {
        return git.url("").resolve("/").toString();
    }

    String registry() {
        return registry.host();
    }

    @Override
    public void close() {
        git.close();
        registry.close();
    }
}
