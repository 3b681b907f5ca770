package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.port.Report;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The beginning of a report, by which its format is guessed; whoever then reads it checks the guess. */
final class Beginning {
    private static final int LENGTH = 8 * 1024;
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z][A-Za-z0-9_.-]*)[\\s/>]");

    private Beginning() {}

    static String of(Report report) {
        byte[] bytes = report.bytes();
        return new String(bytes, 0, Math.min(LENGTH, bytes.length), StandardCharsets.UTF_8);
    }

    /** The name of the first element, empty where there is none; zeros are left out, so that UTF-16 is read too. */
    static String root(Report report) {
        Matcher matcher = ROOT.matcher(of(report).replace("\0", "").replaceAll("(?s)<!--.*?-->", ""));
        return matcher.find() ? matcher.group(1) : "";
    }

    static boolean isJson(Report report) {
        return of(report).stripLeading().startsWith("{");
    }
}
