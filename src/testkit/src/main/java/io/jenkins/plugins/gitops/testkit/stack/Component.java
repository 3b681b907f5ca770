package io.jenkins.plugins.gitops.testkit.stack;

import java.util.Locale;

/** What a test can ask for. The names are those of test-instance/stack/parts; S3 and MAIL exist in process only. */
public enum Component {
    TOOLS,
    KUBERNETES,
    METRICS_SERVER,
    TRAEFIK,
    ARGOCD,
    SEALED_SECRETS,
    REGISTRY,
    GITEA,
    /** Git over HTTP: Gitea where the stack is real, a server of JGit in process. */
    GIT,
    POSTGRES,
    REDIS,
    PROMETHEUS,
    ALERTMANAGER,
    OTELCOL,
    TOXIPROXY,
    NGINX,
    BROWSER,
    S3,
    MAIL;

    /** The name by which the scripts of the stack know it. */
    String part() {
        return this == GIT ? GITEA.part() : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether no real one exists: the stand-in serves real stacks too. */
    boolean inProcessOnly() {
        return this == S3 || this == MAIL;
    }
}
