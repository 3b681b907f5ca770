package io.jenkins.plugins.gitops.port;

/** Finds the forge behind a repository. */
public interface Forges {
    /**
     * The forge of the repository that the landscape names so; refused where it has none.
     *
     * @param kind gitea, github, gitlab or bitbucket; empty: told from the repository's URL
     */
    Forge of(String repository, String kind);
}
