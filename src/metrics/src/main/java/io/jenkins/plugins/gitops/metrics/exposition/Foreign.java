package io.jenkins.plugins.gitops.metrics.exposition;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what collectors of simpleclient answer, by the rules of each format for each type. */
public final class Foreign {
    private static final List<String> LATER = List.of("_created", "_gsum", "_gcount");

    private final Sink sink;
    private final Format format;

    private Foreign(Sink sink, Format format) {
        this.sink = sink;
        this.format = format;
    }

    /** Writes the families; what the older format has no type for becomes gauges behind them. */
    public static void write(List<MetricFamilySamples> families, Sink sink, Format format) {
        Foreign foreign = new Foreign(sink, format);
        List<MetricFamilySamples> extra = new ArrayList<>();
        for (MetricFamilySamples family : families) {
            foreign.family(family, extra);
        }
        for (MetricFamilySamples family : extra) {
            foreign.family(family, new ArrayList<>());
        }
    }

    private void family(MetricFamilySamples family, List<MetricFamilySamples> extra) {
        sink.put(header(family).in(format));
        for (MetricFamilySamples.Sample sample : family.samples) {
            String later = format == Format.TEXT ? later(family, sample.name) : "";
            if (later.isEmpty()) {
                sample(sample);
            } else {
                gauge(extra, family.name + later, family.help, sample);
            }
        }
    }

    private static String later(MetricFamilySamples family, String sample) {
        return LATER.stream()
                .filter(suffix -> sample.equals(family.name + suffix))
                .findFirst()
                .orElse("");
    }

    private static void gauge(
            List<MetricFamilySamples> extra, String name, String help, MetricFamilySamples.Sample sample) {
        for (MetricFamilySamples family : extra) {
            if (family.name.equals(name)) {
                family.samples.add(sample);
                return;
            }
        }
        extra.add(new MetricFamilySamples(name, Collector.Type.GAUGE, help, new ArrayList<>(List.of(sample))));
    }

    private void sample(MetricFamilySamples.Sample sample) {
        sink.put(sample.name)
                .put(Escape.labels(sample.labelNames, sample.labelValues))
                .put(' ');
        sink.number(sample.value);
        if (sample.timestampMs != null && format == Format.TEXT) {
            sink.put(' ').put(Long.toString(sample.timestampMs));
        } else if (sample.timestampMs != null) {
            sink.put(' ').number(sample.timestampMs / 1_000.0);
        }
        if (sample.exemplar != null && format == Format.OPENMETRICS) {
            exemplar(sample.exemplar);
        }
        sink.put('\n');
    }

    private void exemplar(io.prometheus.client.exemplars.Exemplar exemplar) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < exemplar.getNumberOfLabels(); i++) {
            names.add(exemplar.getLabelName(i));
            values.add(exemplar.getLabelValue(i));
        }
        sink.put(" # ").put(names.isEmpty() ? "{}" : Escape.labels(names, values));
        sink.put(' ').number(exemplar.getValue());
        if (exemplar.getTimestampMs() != null) {
            sink.put(' ').number(exemplar.getTimestampMs() / 1_000.0);
        }
    }

    private static Header header(MetricFamilySamples family) {
        String sampled = switch (family.type) {
            case COUNTER -> family.name + "_total";
            case INFO -> family.name + "_info";
            default -> family.name;
        };
        return new Header(
                family.name, sampled, older(family.type), newer(family.type), family.unit, String.valueOf(family.help));
    }

    private static String older(Collector.Type type) {
        return switch (type) {
            case COUNTER -> "counter";
            case SUMMARY -> "summary";
            case HISTOGRAM, GAUGE_HISTOGRAM -> "histogram";
            case GAUGE, INFO, STATE_SET -> "gauge";
            case UNKNOWN -> "untyped";
        };
    }

    private static String newer(Collector.Type type) {
        return switch (type) {
            case GAUGE_HISTOGRAM -> "gaugehistogram";
            case STATE_SET -> "stateset";
            case UNKNOWN -> "unknown";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }
}
