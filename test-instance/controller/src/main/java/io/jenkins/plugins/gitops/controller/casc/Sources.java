package io.jenkins.plugins.gitops.controller.casc;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.ConfiguratorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Where configuration is: files, folders of them, addresses. */
public final class Sources {
    private Sources() {}

    /** What -D or the environment names, else jenkins.yaml in the home, else nothing. */
    public static List<String> standard(Path home) {
        String named = System.getProperty(
                ConfigurationAsCode.CASC_JENKINS_CONFIG_PROPERTY,
                System.getenv(ConfigurationAsCode.CASC_JENKINS_CONFIG_ENV));
        Path standard = home.resolve(ConfigurationAsCode.DEFAULT_JENKINS_YAML_PATH);
        if (named != null && !named.isBlank())
            return Stream.of(named.split(",")).map(String::strip).toList();
        return Files.exists(standard) ? List.of(standard.toString()) : List.of();
    }

    public static List<Source> read(Collection<String> names) {
        List<String> wrong = new ArrayList<>();
        List<Source> read = new ArrayList<>();
        for (String name : names) {
            for (String file : files(name, wrong)) {
                try (InputStream in = open(file)) {
                    Node root =
                            new Yaml(new LoaderOptions()).compose(new InputStreamReader(in, StandardCharsets.UTF_8));
                    if (root != null) read.add(new Source(file, root));
                } catch (IOException | IllegalArgumentException e) {
                    wrong.add("Cannot read the configuration '" + file + "': " + e
                            + "; name a YAML file, a folder or a URL");
                } catch (YAMLException e) {
                    wrong.add("Cannot read the configuration '" + file + "': it is not YAML: " + e.getMessage());
                }
            }
        }
        if (!wrong.isEmpty()) throw new ConfiguratorException(String.join("\n", wrong));
        return read;
    }

    private static List<String> files(String name, List<String> wrong) {
        if (name.matches("[a-z]{2,}:.*") || !Files.isDirectory(Path.of(name))) return List.of(name);
        try (Stream<Path> files = Files.walk(Path.of(name))) {
            return files.filter(f -> f.toString().matches(".*\\.ya?ml"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            wrong.add("Cannot read the folder '" + name + "': " + e);
            return List.of();
        }
    }

    private static InputStream open(String file) throws IOException {
        return file.matches("[a-z]{2,}:.*")
                ? URI.create(file).toURL().openStream()
                : Files.newInputStream(Path.of(file));
    }
}
