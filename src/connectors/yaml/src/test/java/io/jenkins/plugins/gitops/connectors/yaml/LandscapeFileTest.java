package io.jenkins.plugins.gitops.connectors.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.model.promotion.Editing;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.PullRequestRule;
import io.jenkins.plugins.gitops.model.promotion.QueueRule;
import io.jenkins.plugins.gitops.model.promotion.Reaction;
import io.jenkins.plugins.gitops.model.promotion.Target;
import io.jenkins.plugins.gitops.model.promotion.Writes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LandscapeFileTest {
    @Test
    void readsEverythingThatAnEnvironmentCanSay() {
        Landscape landscape = LandscapeFile.read(".gitops.yaml", """
                environments:
                  - name: dev
                    path: environments/dev/{application}
                  - name: production
                    repository: deploy
                    path: environments/production/{application}
                    cluster: prod
                    after: [dev]
                    targets:
                      - {file: values.yaml, editing: helmValue, key: image.digest, artifact: registry/shop}
                      - {file: chart/values.json, editing: jsonValue, key: image, writes: reference, everywhere: true}
                    gates:
                      before:
                        - quarantine
                        - soak: {time: 1h}
                      after: [{http: {url: 'https://shop.example.com/health', status: 200}}]
                    approval: '(group:release | group:sre) & !author'
                    approvalExpiry: 12h
                    agent: {namespace: argo, requestSync: true, deadline: 20m}
                    queue: wait
                    lock: orders-database
                    onFailure: rollback
                    requireWayBack: true
                    pullRequest: {forge: gitea, labels: [gitops], autoMerge: true}
                repositories:
                  - {name: deploy, url: 'https://git.example.com/deploy.git', credentials: git-bot}
                clusters:
                  - {name: prod, serverUrl: 'https://prod.example.com:6443', credentials: prod-token}
                registries:
                  - {name: main, address: 'registry.example.com:5000', plainHttp: true}
                allowedHosts: ['*.example.com']
                """);

        assertThat(landscape.environment("dev"))
                .get()
                .extracting(Landscape.Place::rules)
                .isEqualTo(PromotionRules.plain());
        assertThat(landscape.environment("production"))
                .contains(new Landscape.Place(
                        "production",
                        "deploy",
                        "environments/production/{application}",
                        "prod",
                        List.of("dev"),
                        new PromotionRules(
                                List.of(
                                        new Target(
                                                "registry/shop",
                                                Editing.HELM_VALUE,
                                                "values.yaml",
                                                "image.digest",
                                                Writes.DIGEST,
                                                false),
                                        new Target(
                                                "*",
                                                Editing.JSON_VALUE,
                                                "chart/values.json",
                                                "image",
                                                Writes.REFERENCE,
                                                true)),
                                List.of(
                                        new GateRule("quarantine", Map.of()),
                                        new GateRule("soak", Map.of("time", "1h"))),
                                List.of(new GateRule(
                                        "http", Map.of("url", "https://shop.example.com/health", "status", "200"))),
                                "(group:release | group:sre) & !author",
                                Duration.ofHours(12),
                                new AgentRule(
                                        AgentRule.Kind.ARGO_CD,
                                        "",
                                        "argo",
                                        "{application}-{environment}",
                                        true,
                                        Duration.ofMinutes(20)),
                                QueueRule.WAIT,
                                "orders-database",
                                Reaction.ROLLBACK,
                                true,
                                Optional.of(new PullRequestRule("gitea", List.of("gitops"), List.of(), true)))));
        assertThat(landscape.repositories())
                .containsExactly(
                        new Landscape.Repository("deploy", "https://git.example.com/deploy.git", "main", "git-bot"));
        assertThat(landscape.allowedHosts()).containsExactly("*.example.com");
    }

    @Test
    void tellsEveryMistakeAtOnceWithItsPlaceAndWhatIsAllowed() {
        assertThatThrownBy(() -> LandscapeFile.read(".gitops.yaml", """
                        environments:
                          - name: dev
                            onFailure: panic
                            approvalExpiry: soon
                            after: [nowhere]
                          - path: x
                            colour: blue
                            gates: {before: [[1]]}
                        registries: 7
                        """))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Cannot use '.gitops.yaml': 6 mistakes:")
                .hasMessageContaining(".gitops.yaml:3:16: Cannot use 'panic' as 'onFailure' of an environment: it is no"
                        + " known value; use one of hold, nothing, rollback")
                .hasMessageContaining(".gitops.yaml:4:21: Cannot read the duration 'soon'")
                .hasMessageContaining("'name' is missing")
                .hasMessageContaining(
                        ".gitops.yaml:7:5: Cannot use 'colour' in an environment: there is no such setting;"
                                + " use one of after, agent, approval,")
                .hasMessageContaining(".gitops.yaml:8:22: Cannot read a gate")
                .hasMessageContaining(".gitops.yaml:9:13: Cannot read a registry: it is no mapping")
                .hasMessageNotContaining("nowhere");
    }

    @Test
    void tellsWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> LandscapeFile.read("a.yaml", "environments: [{name: dev, after: [nowhere]}]"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a.yaml: Cannot resolve the environment 'nowhere' of environment 'dev'");
    }

    @Test
    void tellsWhereAFileIsNoYaml() {
        assertThatThrownBy(() -> LandscapeFile.read(".gitops.yaml", "environments:\n  - {name: dev\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Cannot read '.gitops.yaml:3:1': ");
    }

    @Test
    void takesAnEmptyFileForAnEmptyLandscape() {
        assertThat(LandscapeFile.read(".gitops.yaml", "# nothing yet\n").environments())
                .isEmpty();
    }

    @Test
    void refusesAFileThatTiesAKnotOfAliases() {
        StringBuilder knot = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            knot.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> LandscapeFile.read(".gitops.yaml", knot.toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(".gitops.yaml");
    }
}
