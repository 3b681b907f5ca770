package io.jenkins.plugins.gitops.connectors.registry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a registry asks for in {@code WWW-Authenticate}. */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("([a-zA-Z_]+)=(?:\"([^\"]*)\"|([^\\s,]+))");

    static Optional<Challenge> parse(String header) {
        String trimmed = header.trim();
        int blank = trimmed.indexOf(' ');
        String scheme = (blank < 0 ? trimmed : trimmed.substring(0, blank)).toLowerCase(Locale.ROOT);
        if (!scheme.equals("bearer") && !scheme.equals("basic")) return Optional.empty();
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(blank < 0 ? "" : trimmed.substring(blank));
        while (matcher.find()) {
            String quoted = matcher.group(2);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), quoted == null ? matcher.group(3) : quoted);
        }
        return Optional.of(new Challenge(scheme, Map.copyOf(parameters)));
    }

    boolean bearer() {
        return scheme.equals("bearer");
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
