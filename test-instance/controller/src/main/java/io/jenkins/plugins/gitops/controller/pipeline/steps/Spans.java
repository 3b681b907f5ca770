package io.jenkins.plugins.gitops.controller.pipeline.steps;

/** Spans of time for people. */
final class Spans {
    private Spans() {}

    static String of(long millis) {
        if (millis < 1000) return millis + " ms";
        long seconds = millis / 1000;
        if (seconds < 60) return seconds + " sec";
        if (seconds < 3600) return seconds / 60 + " min " + seconds % 60 + " sec";
        return seconds / 3600 + " hr " + seconds % 3600 / 60 + " min";
    }
}
