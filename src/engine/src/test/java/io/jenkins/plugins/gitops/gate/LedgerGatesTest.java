package io.jenkins.plugins.gitops.gate;

import static io.jenkins.plugins.gitops.gate.Questions.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.Hold;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Quarantine;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The gates that look into the ledger alone. */
class LedgerGatesTest {
    private static final Instant YESTERDAY = Instant.parse("2026-01-04T09:00:00Z");

    @Test
    void passesADigestThatFinishedInTheEnvironmentBefore() {
        Asked asked = new Asked(new VerifiedBeforeGate());
        asked.facts.succeeded("staging", DIGEST, YESTERDAY);
        asked.passes("verified in staging");
    }

    @Test
    void stopsADigestThatFinishedElsewhereOrWasAnotherOne() {
        Asked asked = new Asked(new VerifiedBeforeGate());
        asked.facts.succeeded("dev", DIGEST, YESTERDAY);
        asked.facts.succeeded("staging", new ImageDigest("sha256:" + "b2".repeat(32)), YESTERDAY);
        asked.fails("has not finished in staging; promote it there first");
    }

    @Test
    void wantsEveryEnvironmentThatIsNamed() {
        Asked asked = new Asked(new VerifiedBeforeGate()).set("environments", "staging, load");
        asked.facts.succeeded("staging", DIGEST, YESTERDAY);
        asked.fails("has not finished in load");
        asked.facts.succeeded("load", DIGEST, YESTERDAY);
        asked.passes("verified in staging and load");
    }

    @Test
    void doubtsAnEndThatIsYetToCome() {
        Asked asked = new Asked(new VerifiedBeforeGate());
        asked.facts.succeeded("staging", DIGEST, Questions.NOW.plusSeconds(3_600));
        asked.doubts("which is yet to come");
    }

    @Test
    void soaksFromTheEndOfThePromotionBefore() {
        Asked asked = new Asked(new SoakGate()).set("length", "1d");
        asked.fails("has not finished in staging");
        asked.facts.succeeded("staging", DIGEST, YESTERDAY.plusSeconds(60));
        GateAnswer early = asked.fails("it soaks until 2026-01-05T09:01:00Z");
        assertThat(early.notBefore()).contains(Instant.parse("2026-01-05T09:01:00Z"));
        asked.at("2026-01-05T09:01:00Z").passes("it has soaked for 1d");
    }

    @Test
    void stopsADigestInQuarantine() {
        Asked asked = new Asked(new QuarantineGate());
        asked.passes("nothing of it is in quarantine");
        asked.facts.quarantined.put(DIGEST, new Quarantine(DIGEST, "loses orders", Actor.person("ann"), YESTERDAY));
        asked.fails("is in quarantine since 2026-01-04T09:00:00Z by ann: loses orders");
    }

    @Test
    void stopsAtAHold() {
        Asked asked = new Asked(new HoldGate());
        asked.passes("nobody holds production");
        asked.facts.hold = Optional.of(
                new Hold(new EnvironmentName("production"), "after a rollback", Actor.person("bob"), YESTERDAY));
        asked.fails("production is held since 2026-01-04T09:00:00Z by bob: after a rollback; release it first");
    }
}
