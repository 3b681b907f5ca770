package io.jenkins.plugins.gitops.model.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.json.Codec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromotionRulesTest {
    private static final AgentRule ARGO = new AgentRule(
            AgentRule.Kind.ARGO_CD, "", "argocd", "{application}-{environment}", true, Duration.ofMinutes(5));

    @Test
    void areKeptAndReadBackWithTheirPlace() {
        PromotionRules rules = PromotionRules.plain()
                .withTargets(List.of(new Target("shop", Editing.HELM_VALUE, "values.yaml", "image", Writes.TAG, true)))
                .withGates(List.of(new GateRule("soak", Map.of("time", "1h"))), List.of())
                .withApproval("group:release", Duration.ofHours(4))
                .withAgent(ARGO)
                .withQueue(QueueRule.WAIT, "database")
                .withReaction(Reaction.ROLLBACK, true);
        Landscape.Place place = new Landscape.Place("staging", "deploy", "apps", "", List.of()).withRules(rules);
        assertThat(Codec.decode(Landscape.Place.class, Codec.encode(place))).isEqualTo(place);
    }

    @Test
    void nameTheAgentsObjectForOneApplication() {
        assertThat(ARGO.of("shop", "staging").name()).isEqualTo("shop-staging");
    }

    @Test
    void sayAllThatIsWrongAtOnce() {
        PromotionRules wrong = PromotionRules.plain()
                .withTargets(List.of(new Target("", Editing.YAML_VALUE, "../x.yaml", "", Writes.TAG, false)))
                .withApproval("", Duration.ZERO)
                .withAgent(new AgentRule(AgentRule.Kind.FLUX, "", "", "", false, Duration.ZERO));
        Landscape.Place place = new Landscape.Place("staging", "", "apps", "", List.of()).withRules(wrong);
        Landscape landscape = new Landscape(List.of(place), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(landscape.problems())
                .hasSize(6)
                .allMatch(problem -> problem.matches("Cannot [^:]+: .+; .+"))
                .anyMatch(problem -> problem.contains("leads out of the repository"));
        assertThat(PromotionRules.plain().withTargets(List.of()).problems("staging"))
                .hasSize(1);
        assertThat(PromotionRules.plain().problems("staging")).isEmpty();
    }
}
