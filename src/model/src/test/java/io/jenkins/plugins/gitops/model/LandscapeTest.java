package io.jenkins.plugins.gitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Landscape.Cluster;
import io.jenkins.plugins.gitops.model.Landscape.Place;
import io.jenkins.plugins.gitops.model.Landscape.Registry;
import io.jenkins.plugins.gitops.model.Landscape.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeTest {
    private static final Repository DEPLOY =
            new Repository("deploy", "https://git.example.com/deploy.git", "main", "bot");
    private static final Cluster EAST = new Cluster("east", "https://east.example.com:6443", "kube");

    @Test
    void hasNoProblemsWhereEveryNameResolves() {
        Landscape landscape = of(place("dev"), place("staging", "dev"), place("production", "staging", "dev"));
        assertThat(landscape.problems()).isEmpty();
        assertThat(landscape.environment("staging")).isPresent();
        assertThat(landscape.environment("nowhere")).isEmpty();
    }

    @Test
    void collectsAllProblemsAtOnce() {
        Landscape landscape = new Landscape(
                List.of(new Place("Dev!", "gone", "../up", "west", List.of("qa")), place("dup"), place("dup")),
                List.of(EAST),
                List.of(DEPLOY, new Repository("open", "https://me:secret@git.example.com/x", "main", "")),
                List.of(new Registry("images", "http://registry/", "", false)),
                List.of("team", "team"),
                List.of());
        assertThat(landscape.problems())
                .anyMatch(p -> p.startsWith("Cannot name the environment 'Dev!'"))
                .anyMatch(p -> p.contains("the environment 'dup' is there twice"))
                .anyMatch(p -> p.contains("the channel 'team' is there twice"))
                .anyMatch(p -> p.contains("repository 'gone' of environment 'Dev!': known are [deploy, open]"))
                .anyMatch(p -> p.contains("cluster 'west'"))
                .anyMatch(p -> p.contains("environment 'qa'"))
                .anyMatch(p -> p.contains("path '../up'"))
                .anyMatch(p -> p.contains("registry address"))
                .noneMatch(p -> p.contains("secret"));
    }

    @Test
    void namesTheRingInTheOrderOfEnvironments() {
        assertThat(of(place("a", "b"), place("b", "c"), place("c", "a")).problems())
                .singleElement()
                .asString()
                .contains("a after b after c after a");
        assertThat(of(place("self", "self")).problems())
                .singleElement()
                .asString()
                .contains("self after self");
    }

    @Test
    void orderMayBeAGraphAndNotOnlyALine() {
        assertThat(of(place("dev"), place("eu", "dev"), place("us", "dev"), place("world", "eu", "us"))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a b", "a/b", "äö"})
    void refusesNamesThatClustersWouldNotTake(String name) {
        assertThat(Landscape.problemsOfName("environment", name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"git.example.com/x", "javascript:alert(1)", "https://a b", "https://token@host/x"})
    void refusesUrlsThatCannotBeStored(String url) {
        assertThat(Landscape.problemsOfUrl("repository", url)).hasSize(1);
    }

    @Test
    void takesAnSshUserButNoPassword() {
        assertThat(Landscape.problemsOfUrl("repository", "ssh://git@host/x.git"))
                .isEmpty();
        assertThat(Landscape.problemsOfUrl("repository", "ssh://git:pw@host/x.git"))
                .singleElement()
                .asString()
                .doesNotContain("pw");
    }

    @Test
    void allowsHostsByNameAndByDomain() {
        Landscape landscape = new Landscape(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of("127.0.0.1", "*.example.com"));
        assertThat(landscape.allowsHost("127.0.0.1")).isTrue();
        assertThat(landscape.allowsHost("Shop.Example.com")).isTrue();
        assertThat(landscape.allowsHost("example.com")).isFalse();
        assertThat(landscape.allowsHost("badexample.com")).isFalse();
    }

    private static Place place(String name, String... after) {
        return new Place(name, "deploy", "environments/" + name, "east", List.of(after));
    }

    private static Landscape of(Place... places) {
        return new Landscape(List.of(places), List.of(EAST), List.of(DEPLOY), List.of(), List.of(), List.of());
    }
}
