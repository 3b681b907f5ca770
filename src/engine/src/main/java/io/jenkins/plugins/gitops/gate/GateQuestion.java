package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * May this release go to this environment, as far as this rule is concerned?
 *
 * @param after the environments in which a release has to have stood before
 * @param now the time at which it is asked
 * @param operation the id of the operation that asks
 * @param ledger what the ledger says, read for this question
 */
public record GateQuestion(
        GateRule rule,
        String environment,
        String application,
        Release release,
        List<String> after,
        Instant now,
        LedgerFacts ledger,
        String operation) {
    public GateQuestion {
        after = List.copyOf(after);
    }

    /** What the rule sets, or what holds where it is silent. */
    public <T> T value(Setting<T> setting) {
        return setting.value(rule);
    }

    /** What the rule sets, where it does. */
    public <T> Optional<T> given(Setting<T> setting) {
        return setting.given(rule);
    }
}
