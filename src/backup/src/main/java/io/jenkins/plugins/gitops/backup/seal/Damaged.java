package io.jenkins.plugins.gitops.backup.seal;

/** An object is not what was once written under its name; its message is what was found. */
public final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    public Damaged(String found) {
        super(found);
    }

    /** What was found. */
    public String found() {
        return String.valueOf(getMessage());
    }
}
