package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Git repository is, however its URL is spelled (I5): host and path. Scheme, user, password, default port,
 * trailing slashes and {@code .git} say how to get there, not where it is. The case of the path is kept.
 */
public record RepositoryIdentity(String value) {
    private static final Pattern SCP = Pattern.compile("(?:[^@/:]+@)?([^@/:]{2,}):(?!//)(.+)");
    private static final Map<String, Integer> DEFAULT_PORTS =
            Map.of("http", 80, "https", 443, "ssh", 22, "git+ssh", 22, "git", 9418);

    public RepositoryIdentity {
        value = Refusal.text("a repository identity", value);
    }

    /** The identity behind the URL. */
    public static RepositoryIdentity of(String url) {
        String text = Refusal.text("a repository URL", url);
        Matcher scp = SCP.matcher(text);
        if (!text.contains("://") && scp.matches()) {
            return at(scp.group(1), -1, "ssh", scp.group(2));
        }
        if (text.startsWith("/")) {
            return new RepositoryIdentity("file:" + path(text));
        }
        URI uri = parsed(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (scheme.equals("file")) {
            return new RepositoryIdentity("file:" + path(uri.getPath()));
        }
        if (uri.getHost() == null || !DEFAULT_PORTS.containsKey(scheme)) {
            throw refusal(text);
        }
        return at(uri.getHost(), uri.getPort(), scheme, uri.getRawPath());
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text).normalize();
        } catch (IllegalArgumentException e) {
            Refusal refusal = refusal(text);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static RepositoryIdentity at(String host, int port, String scheme, String path) {
        boolean plain = port < 0 || Integer.valueOf(port).equals(DEFAULT_PORTS.get(scheme));
        String name = host.toLowerCase(Locale.ROOT);
        String where = path(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        return new RepositoryIdentity((plain ? name : name + ":" + port) + where);
    }

    private static String path(String path) {
        String trimmed = ("/" + path)
                .replaceAll("/{2,}", "/")
                .replaceAll("(?<=.)/+$", "")
                .replaceAll("\\.git$", "");
        return trimmed.replaceAll("(?<=.)/+$", "");
    }

    private static Refusal refusal(String text) {
        // a URL may carry a password: what stands before the @ is not repeated
        String shown = text.replaceAll("//[^@/]*@", "//");
        return new Refusal(
                "take a repository URL",
                "found " + Refusal.quoted(shown),
                "give an https, http, ssh, git or file URL, or host:path");
    }

    @Override
    public String toString() {
        return value;
    }
}
