package io.jenkins.plugins.gitops.scenarios.observability;

import io.jenkins.plugins.gitops.testkit.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What docs/observability holds, read for a test. */
final class Shipped {
    static final Path FOLDER = Checkout.top().resolve("docs/observability");

    private Shipped() {}

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list '" + folder + "'", e);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '" + file + "'", e);
        }
    }

    /** Each rule of a file of rules. */
    static List<Map<String, Object>> rules(String file) {
        List<Map<String, Object>> rules = new ArrayList<>();
        Map<String, Object> all = new Yaml().load(text(file));
        for (Object group : list(all.get("groups"))) {
            list(map(group).get("rules")).forEach(rule -> rules.add(map(rule)));
        }
        return rules;
    }

    /** A dashboard's JSON, which is YAML too. */
    static Map<String, Object> dashboard(Path file) {
        return new Yaml().load(text("dashboards/" + file.getFileName()));
    }

    /** The expressions of a dashboard by the title of their panel; its variables hold anything. */
    static Map<String, String> expressions(Map<String, Object> dashboard) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Object panel : list(dashboard.get("panels"))) {
            for (Object target : list(map(panel).get("targets"))) {
                String expr = String.valueOf(map(target).get("expr"))
                        .replace("$__rate_interval", "5m")
                        .replace("$__range", "6h")
                        .replaceAll("\\$[a-z]+", ".*");
                found.put(map(panel).get("title") + " " + map(target).get("refId"), expr);
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
