package io.jenkins.plugins.gitops.operation.approve;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PlanHash;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApproveRequestTest {
    private static final ImageDigest DIGEST = new ImageDigest("sha256:" + "a".repeat(64));

    @Test
    void refusesWhatIsNoConsentOfAPerson() {
        assertThatThrownBy(() -> request(Actor.trigger("job#1"), List.of(DIGEST), Duration.ofDays(1)))
                .hasMessage("Cannot approve the plan '000000000000': 'job#1' is no person; let a person approve");
        assertThatThrownBy(() -> request(Actor.person("ann"), List.of(), Duration.ofDays(1)))
                .hasMessageContaining("no digest is named");
        assertThatThrownBy(() -> request(Actor.person("ann"), List.of(DIGEST), Duration.ZERO))
                .hasMessageContaining("'expiry' is PT0S");
    }

    private static ApproveRequest request(Actor who, List<ImageDigest> digests, Duration expiry) {
        return new ApproveRequest(
                "shop",
                "production",
                "deploy",
                "main",
                digests,
                new PlanHash("0".repeat(64)),
                who,
                Set.of("sre"),
                expiry);
    }
}
