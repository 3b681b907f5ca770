package io.jenkins.plugins.gitops.metrics.exposition;

import java.nio.charset.StandardCharsets;

/** The lines above a family's samples, encoded once. */
public final class Header {
    private final byte[] text;
    private final byte[] openMetrics;

    /**
     * @param family the name without what its type adds
     * @param sampled the name that the older format says, as its samples have it
     */
    public Header(String family, String sampled, String type, String openType, String unit, String help) {
        text = ("# HELP " + sampled + ' ' + Escape.help(help, Format.TEXT) + "\n# TYPE " + sampled + ' ' + type + '\n')
                .getBytes(StandardCharsets.UTF_8);
        openMetrics = ("# TYPE " + family + ' ' + openType + '\n'
                        + (unit.isEmpty() ? "" : "# UNIT " + family + ' ' + unit + '\n')
                        + "# HELP " + family + ' ' + Escape.help(help, Format.OPENMETRICS) + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    public byte[] in(Format format) {
        return format == Format.OPENMETRICS ? openMetrics : text;
    }
}
