package io.jenkins.plugins.gitops.model;

/** The two sides of a blue-green; colours are only their labels. */
public enum Slot {
    ACTIVE,
    PREVIEW;

    public Slot other() {
        return this == ACTIVE ? PREVIEW : ACTIVE;
    }
}
