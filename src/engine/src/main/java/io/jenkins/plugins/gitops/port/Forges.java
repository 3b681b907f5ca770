package io.jenkins.plugins.gitops.port;

/** Finds the forge behind a repository. */
public interface Forges {
    /** The forge of the repository that the landscape names so; refused where it has none. */
    Forge of(String repository);
}
