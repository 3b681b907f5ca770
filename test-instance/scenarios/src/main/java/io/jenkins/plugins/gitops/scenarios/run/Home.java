package io.jenkins.plugins.gitops.scenarios.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The folder that the controller starts in: plugins as files, jobs as config.xml, and nothing else touched. */
record Home(Path folder) {
    /** The names of the jobs, as they stand in test-instance/jobs. */
    List<String> prepare(Settings settings) throws IOException, Refusal {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        if (settings.plugins().isPresent()) {
            for (Path file : archives(settings.plugins().get())) {
                put(file, plugins);
            }
        }
        for (Path module : Surroundings.list(settings.here().resolve("../plugins"))) {
            Path target = module.resolve("target");
            for (Path file : Files.isDirectory(target) ? archives(target) : List.<Path>of()) {
                put(file, plugins);
            }
        }
        List<String> jobs = new ArrayList<>();
        for (Path job : Surroundings.list(settings.here().resolve("jobs"))) {
            String name = job.getFileName().toString();
            Path config = Files.createDirectories(folder.resolve("jobs").resolve(name))
                    .resolve("config.xml");
            Files.writeString(config, pipeline(Files.readString(job.resolve("Jenkinsfile"))));
            jobs.add(name);
        }
        return jobs;
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().matches(".*\\.[hj]pi"))
                    .sorted()
                    .toList();
        }
    }

    /** Under the plugin's own name, as Jenkins keeps it; an older file of the other ending would win and goes. */
    private static void put(Path file, Path plugins) throws IOException, Refusal {
        String name;
        try (JarFile jar = new JarFile(file.toFile())) {
            name = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue("Short-Name");
        }
        if (name == null) {
            throw new Refusal("Cannot load the plugin '" + file + "': its manifest has no Short-Name; build it again");
        }
        Files.deleteIfExists(plugins.resolve(name + ".hpi"));
        Files.copy(file, plugins.resolve(name + ".jpi"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pipeline(String script) {
        return """
                <?xml version='1.1' encoding='UTF-8'?>
                <flow-definition plugin="workflow-job">
                  <keepDependencies>false</keepDependencies>
                  <properties/>
                  <definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition" plugin="workflow-cps">
                    <script>%s</script>
                    <sandbox>true</sandbox>
                  </definition>
                  <triggers/>
                  <disabled>false</disabled>
                </flow-definition>
                """.formatted(script.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
