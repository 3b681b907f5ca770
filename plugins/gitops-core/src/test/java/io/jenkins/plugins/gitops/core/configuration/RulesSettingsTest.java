package io.jenkins.plugins.gitops.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.util.FormValidation;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.model.promotion.Editing;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.QueueRule;
import io.jenkins.plugins.gitops.model.promotion.Reaction;
import io.jenkins.plugins.gitops.model.promotion.Target;
import io.jenkins.plugins.gitops.model.promotion.Writes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class RulesSettingsTest {
    private static final PromotionRules ALL = new PromotionRules(
            List.of(new Target(
                    "registry.example.com/shop",
                    Editing.HELM_VALUE,
                    "values.yaml",
                    "{application}.image",
                    Writes.TAG_AND_DIGEST,
                    true)),
            List.of(new GateRule("soak", Map.of("time", "30m", "note", "a: b"))),
            List.of(new GateRule("http", Map.of())),
            "(group:release | group:sre) & !author",
            Duration.ofHours(4),
            new AgentRule(
                    AgentRule.Kind.ARGO_CD,
                    "east",
                    "argocd",
                    "{application}-{environment}",
                    true,
                    Duration.ofMinutes(20)),
            QueueRule.WAIT,
            "orders-database",
            Reaction.ROLLBACK,
            true);

    @Test
    void areBoundAsCode(JenkinsRule jenkins) {
        configureAsCode();
        assertThat(GitopsConfiguration.current().landscape().problems()).isEmpty();
        assertThat(rules("production")).isEqualTo(ALL);
        assertThat(rules("dev")).isEqualTo(PromotionRules.plain());
    }

    @Test
    void surviveTheFormUnchanged(JenkinsRule jenkins) throws Exception {
        configureAsCode();
        Landscape before = GitopsConfiguration.current().landscape();
        jenkins.configRoundtrip();
        assertThat(GitopsConfiguration.current().landscape()).isEqualTo(before);
    }

    @Test
    void areJudgedWhileOneTypes(JenkinsRule jenkins) {
        TargetSettings.DescriptorImpl target = descriptor(TargetSettings.DescriptorImpl.class, TargetSettings.class);
        assertThat(target.doCheckFile("../x").getMessage()).contains("leads out of the repository");
        assertThat(target.doCheckFile("{app}.yaml").getMessage()).contains("only {application} and {environment}");
        assertThat(target.doCheckFile("{application}.yaml").kind).isEqualTo(FormValidation.Kind.OK);
        GateSettings.DescriptorImpl gate = descriptor(GateSettings.DescriptorImpl.class, GateSettings.class);
        assertThat(gate.doCheckKind("sok", "").getMessage()).contains("Cannot find gate &#039;sok&#039;");
        RulesSettings.DescriptorImpl rules = descriptor(RulesSettings.DescriptorImpl.class, RulesSettings.class);
        assertThat(rules.doCheckApproval("group:sre & (user:ann").getMessage()).contains("column");
        assertThat(rules.doCheckApproval("group:sre & !author").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(rules.doCheckApprovalExpiry("soon").getMessage()).contains("it is not a number with a unit");
    }

    @Test
    void refuseAWordThatIsNone(JenkinsRule jenkins) {
        assertThatThrownBy(() -> new RulesSettings().setQueue("later"))
                .hasMessage("Cannot choose a rule of the queue: found 'later'; write one of [supersede, wait]");
    }

    @Test
    void sayWhatIsWrongWithATimeThatCannotBeRead(JenkinsRule jenkins) {
        RulesSettings rules = new RulesSettings();
        rules.setApprovalExpiry("soon");
        assertThat(rules.rules().problems("dev")).anyMatch(problem -> problem.contains("they expire after PT0S"));
    }

    private static PromotionRules rules(String environment) {
        return GitopsConfiguration.current()
                .landscape()
                .environment(environment)
                .orElseThrow()
                .rules();
    }

    private static <D> D descriptor(Class<D> type, Class<? extends hudson.model.Describable<?>> of) {
        return type.cast(Objects.requireNonNull(Jenkins.get().getDescriptor(of)));
    }

    private static void configureAsCode() {
        ConfigurationAsCode.get()
                .configure(Objects.requireNonNull(RulesSettingsTest.class.getResource("rules.yaml"))
                        .toString());
    }
}
