package io.jenkins.plugins.gitops.metrics.exposition;

import java.util.Locale;

/** The two text formats that Prometheus reads. */
public enum Format {
    TEXT("text/plain; version=0.0.4; charset=utf-8"),
    OPENMETRICS("application/openmetrics-text; version=1.0.0; charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** What the Content-Type header has to say; Prometheus 3 refuses a scrape without it. */
    public String contentType() {
        return contentType;
    }

    /** The better one of those that an Accept header takes; text where it names neither. */
    public static Format accepted(String accept) {
        double open = 0;
        double text = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            String type = parts[0].strip();
            if (type.equals("application/openmetrics-text") && speaks(parts)) {
                open = Math.max(open, quality(parts));
            } else if (type.equals("text/plain") || type.equals("text/*") || type.equals("*/*")) {
                text = Math.max(text, quality(parts));
            }
        }
        return open > 0 && open >= text ? OPENMETRICS : TEXT;
    }

    /** Version 0.0.1 was the draft of 1.0.0 and is read the same way. */
    private static boolean speaks(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("version=")) {
                return parameter.equals("version=1.0.0") || parameter.equals("version=0.0.1");
            }
        }
        return true;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /** Whether an Accept-Encoding header takes gzip. */
    public static boolean takesGzip(String acceptEncoding) {
        for (String range : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = range.split(";", -1);
            if (parts[0].strip().equals("gzip")) {
                return quality(parts) > 0;
            }
        }
        return false;
    }
}
