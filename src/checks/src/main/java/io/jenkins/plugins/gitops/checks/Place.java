package io.jenkins.plugins.gitops.checks;

/** The name of one object, as findings, acceptances and commands use it; the namespace may be empty. */
public record Place(String kind, String namespace, String name) {
    /** One text for one object, the same in every run. */
    public String object() {
        String shown = name.isEmpty() ? "(without a name)" : name;
        return kind + " " + (namespace.isEmpty() ? shown : namespace + "/" + shown);
    }

    /** The command with this object's names in it, safe to copy into a shell whatever the names are. */
    String in(String command) {
        return command.replace("{kind}", shell(kind.toLowerCase(java.util.Locale.ROOT)))
                .replace("{namespace}", shell(namespace))
                .replace("{name}", shell(name));
    }

    private static String shell(String word) {
        return word.matches("[A-Za-z0-9._:/][A-Za-z0-9._:/-]*") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
