package io.jenkins.plugins.gitops.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as Kubernetes writes them. */
final class Version {
    private static final Pattern FORM = Pattern.compile("v?([0-9]{1,4})\\.([0-9]{1,4}).*");

    private Version() {}

    /** The second number, or -1 where the text is no version. */
    static int minor(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : -1;
    }
}
