package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.exposition.Format;
import io.jenkins.plugins.gitops.metrics.exposition.Sink;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An exposition read back: for each family its lines, as they mean the same however they are written. */
record Scraped(Map<String, List<String>> families) {
    /** What our encoder writes. */
    static String ours(Registry registry, Format format) {
        Sink sink = new Sink(64);
        registry.encode(sink, format);
        return new String(sink.toBytes(), StandardCharsets.UTF_8);
    }

    /** What simpleclient's own writer writes. */
    static String theirs(CollectorRegistry registry, Format format) {
        try {
            StringWriter out = new StringWriter();
            if (format == Format.OPENMETRICS) {
                TextFormat.writeOpenMetrics100(out, registry.metricFamilySamples());
            } else {
                TextFormat.write004(out, registry.metricFamilySamples());
            }
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into memory", e);
        }
    }

    static Scraped of(String text) {
        Map<String, List<String>> families = new TreeMap<>();
        String family = "";
        for (String line : text.lines().toList()) {
            if (line.equals("# EOF")) {
                family = "";
            } else if (line.startsWith("# HELP ") || line.startsWith("# TYPE ") || line.startsWith("# UNIT ")) {
                family = line.split(" ", 4)[2];
            }
            families.computeIfAbsent(family, name -> new ArrayList<>()).add(normal(line));
        }
        families.replaceAll((name, lines) -> lines.stream().sorted().toList());
        return new Scraped(families);
    }

    /** The older writer ends labels with a comma, and says 1.0 where ours says 1. */
    private static String normal(String line) {
        int value = line.indexOf("} ") + 1;
        if (value == 0) {
            value = line.indexOf(' ');
        }
        if (line.startsWith("#") || value < 0) {
            return line;
        }
        String[] rest = line.substring(value + 1).split(" ", 2);
        return line.substring(0, value).replace(",}", "}") + " "
                + Double.parseDouble(rest[0].replace("Inf", "Infinity")) + (rest.length > 1 ? numbers(rest[1]) : "");
    }

    private static String numbers(String rest) {
        StringBuilder out = new StringBuilder();
        for (String word : rest.split(" ", -1)) {
            out.append(' ').append(word.matches("[0-9.]+") ? Double.toString(Double.parseDouble(word)) : word);
        }
        return out.toString();
    }
}
