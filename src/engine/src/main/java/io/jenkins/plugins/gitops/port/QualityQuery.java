package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;

/**
 * Which analysis is meant.
 *
 * @param server the server's configured name; empty: the only one
 * @param branch the project's branch; empty: its main branch
 */
public record QualityQuery(String server, String project, String branch) {
    public QualityQuery {
        project = Refusal.text("a project", project);
    }
}
