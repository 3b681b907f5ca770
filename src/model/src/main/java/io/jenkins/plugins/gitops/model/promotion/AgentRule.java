package io.jenkins.plugins.gitops.model.promotion;

import java.time.Duration;

/**
 * Which GitOps agent makes the environment follow, and how long it may take.
 *
 * @param cluster where the agent lives, by its name in the landscape; empty: the environment's own
 * @param name of the Application, or {@code Kustomization/shop} or {@code HelmRelease/shop}; may hold {@code {application}} and {@code {environment}}
 * @param requestSync whether the agent is asked to sync at once
 */
public record AgentRule(
        Kind kind, String cluster, String namespace, String name, boolean requestSync, Duration deadline) {
    /** The agents that are known. */
    public enum Kind {
        NONE,
        ARGO_CD,
        FLUX
    }

    /** Nobody is waited for: the commit is the end. */
    public static final AgentRule NONE = new AgentRule(Kind.NONE, "", "", "", false, Duration.ofMinutes(15));

    /** The same rule for one application in one environment. */
    public AgentRule of(String application, String environment) {
        String named = name.replace("{application}", application).replace("{environment}", environment);
        String in = namespace.replace("{application}", application).replace("{environment}", environment);
        return new AgentRule(kind, cluster, in, named, requestSync, deadline);
    }
}
