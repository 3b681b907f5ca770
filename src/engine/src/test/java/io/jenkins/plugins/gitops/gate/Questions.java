package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.time.Instant;
import java.util.List;

/** The question that the tests ask: may shop 1.4 go to production, on a Monday morning? */
final class Questions {
    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    static final ImageDigest DIGEST = new ImageDigest("sha256:" + "a1".repeat(32));
    static final Artifact IMAGE = new Artifact(Artifact.Kind.IMAGE, "registry.example.com/shop", DIGEST);
    static final Release RELEASE = new Release("shop 1.4", List.of(IMAGE));

    private Questions() {}

    static GateQuestion question(GateRule rule, LedgerFacts facts) {
        return question(rule, facts, NOW);
    }

    static GateQuestion question(GateRule rule, LedgerFacts facts, Instant now) {
        return new GateQuestion(rule, "production", "shop", RELEASE, List.of("staging"), now, facts, "promote-1");
    }
}
