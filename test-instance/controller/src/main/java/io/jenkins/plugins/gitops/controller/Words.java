package io.jenkins.plugins.gitops.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits at white space and keeps what stands in quotes together. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");

    private Words() {}

    public static String[] tokenize(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(
                    m.group(1) != null
                            ? m.group(1).replaceAll("\\\\(.)", "$1")
                            : m.group(2) != null ? m.group(2) : m.group(3));
        }
        return words.toArray(new String[0]);
    }

    public static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    public static String unquote(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }
}
