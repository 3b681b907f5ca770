package io.jenkins.plugins.gitops.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class StackExtensionTest {
    private static final List<String> SEEN = new ArrayList<>();

    private final List<String> before = List.of("stack", "stack.home", "stack.data");
    private ScriptedStack scripts;

    @BeforeEach
    void scripts(@TempDir Path folder) throws IOException {
        SEEN.clear();
        scripts = new ScriptedStack(folder);
        System.setProperty("stack.home", folder.toString());
        System.clearProperty("stack");
        System.clearProperty("stack.data");
    }

    @AfterEach
    void forget() {
        before.forEach(System::clearProperty);
    }

    @Test
    void startsWhatAClassAsksForAndHandsItOut() throws IOException {
        scripts.tell("ready.kubernetes", "true")
                .tell("env.KUBERNETES_URL", "https://127.0.0.1:1")
                .tell("env.KUBECONFIG", "/k");
        assertThat(succeeded(run(NeedsKubernetes.class))).isEqualTo(2);
        assertThat(SEEN).contains("https://127.0.0.1:1");
        assertThat(scripts.calls().get(0))
                .contains("--owner " + ProcessHandle.current().pid())
                .endsWith(" kubernetes");
    }

    @Test
    void givesEachTestANamespaceOfItsOwnAndRemovesIt() throws IOException {
        scripts.tell("ready.kubernetes", "true").tell("env.KUBERNETES_URL", "u").tell("env.KUBECONFIG", "/k");
        run(NeedsKubernetes.class);
        List<String> namespaces =
                SEEN.stream().filter(seen -> seen.startsWith("t")).toList();
        assertThat(namespaces).hasSize(2).doesNotHaveDuplicates();
        for (String namespace : namespaces) {
            assertThat(scripts.calls())
                    .contains(
                            "kubectl create namespace " + namespace + " with /k",
                            "kubectl delete namespace " + namespace + " --wait=false --ignore-not-found with /k");
        }
    }

    @Test
    void startsOnceForAllClassesAndEndsWhatItStarted() throws IOException {
        scripts.tell("ready.kubernetes", "true").tell("env.KUBERNETES_URL", "u").tell("env.KUBECONFIG", "/k");
        run(NeedsKubernetes.class, NeedsKubernetesToo.class);
        assertThat(scripts.calls()).filteredOn(call -> call.contains("--owner")).hasSize(1);
        assertThat(scripts.calls()).last().isEqualTo("down");
    }

    @Test
    void leavesASharedStackRunning(@TempDir Path data) throws IOException {
        System.setProperty("stack.data", data.toString());
        scripts.tell("ready.kubernetes", "true").tell("env.KUBERNETES_URL", "u").tell("env.KUBECONFIG", "/k");
        run(NeedsKubernetes.class);
        assertThat(scripts.calls()).doesNotContain("down").first().asString().contains("--data " + data);
    }

    @Test
    void skipsByNameWhatIsMissing() throws IOException {
        scripts.tell("skipped.kubernetes", "Cannot start \"kubernetes\": not built; run build");
        EngineExecutionResults results = run(NeedsKubernetes.class);
        assertThat(results.containerEvents().skipped().stream().map(StackExtensionTest::reason))
                .containsExactly("Cannot run against [KUBERNETES]: Cannot start \"kubernetes\": not built; run build");
        assertThat(results.testEvents().started().count()).isZero();
    }

    @Test
    void failsInsteadOfSkippingWhereTheStackIsRequired() throws IOException {
        System.setProperty("stack", "required");
        scripts.tell("skipped.kubernetes", "Cannot start \"kubernetes\": not built; run build");
        EngineExecutionResults results = run(NeedsKubernetes.class);
        assertThat(results.containerEvents().failed().stream().map(StackExtensionTest::thrown))
                .singleElement()
                .asString()
                .contains("Cannot run against [KUBERNETES]", "-Dstack=required");
    }

    @Test
    void triesNothingWhenToldOff() throws IOException {
        System.setProperty("stack", "off");
        EngineExecutionResults results = run(NeedsKubernetes.class);
        assertThat(results.containerEvents().skipped().stream().map(StackExtensionTest::reason))
                .containsExactly("Cannot run against [KUBERNETES]: -Dstack=off; leave it out to try");
        assertThat(scripts.calls()).isEmpty();
    }

    @Test
    void givesStandInsBehindTheSameStack() {
        assertThat(succeeded(run(NeedsAStandIn.class))).isEqualTo(1);
        assertThat(SEEN).contains("standing in", "a fresh one", "discarded");
    }

    @Test
    void saysWhichStandInIsMissing() {
        EngineExecutionResults results = run(NeedsAMissingStandIn.class);
        assertThat(results.testEvents().failed().stream().map(StackExtensionTest::thrown))
                .singleElement()
                .asString()
                .contains(
                        "Cannot start REDIS in process: the class path has no stand-in for it; add gitops-test-services");
    }

    @Test
    void refusesWhatTheClassDidNotAskFor() {
        EngineExecutionResults results = run(AsksTooMuch.class);
        assertThat(results.testEvents().failed().stream().map(StackExtensionTest::thrown))
                .anySatisfy(thrown -> assertThat(thrown).contains("Cannot use GIT: the class asked for [NGINX] only"))
                .anySatisfy(
                        thrown -> assertThat(thrown).contains("Cannot tell \"NOTHING\": none of [NGINX] offers it"));
    }

    private static EngineExecutionResults run(Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(java.util.Arrays.stream(classes)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
                .execute();
    }

    private static long succeeded(EngineExecutionResults results) {
        return results.testEvents().succeeded().count();
    }

    private static String reason(Event event) {
        return event.getRequiredPayload(String.class);
    }

    private static String thrown(Event event) {
        return event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                .getThrowable()
                .orElseThrow()
                .getMessage();
    }

    @RealStack(Component.KUBERNETES)
    static class NeedsKubernetes {
        @Test
        void first(Stack stack) {
            SEEN.add(stack.tell("KUBERNETES_URL"));
            SEEN.add(stack.fresh(Component.KUBERNETES));
        }

        @Test
        void second(Stack stack) {
            SEEN.add(stack.fresh(Component.KUBERNETES));
        }
    }

    static class NeedsKubernetesToo extends NeedsKubernetes {}

    @InProcess(Component.NGINX)
    static class NeedsAStandIn {
        @Test
        void one(Stack stack) {
            SEEN.add(stack.tell("NGINX_URL"));
            SEEN.add(stack.fresh(Component.NGINX));
        }
    }

    @InProcess(Component.REDIS)
    static class NeedsAMissingStandIn {
        @Test
        void one(Stack stack) {
            SEEN.add(stack.tell("REDIS"));
        }
    }

    @InProcess(Component.NGINX)
    static class AsksTooMuch {
        @Test
        void aComponent(Stack stack) {
            SEEN.add(stack.fresh(Component.GIT));
        }

        @Test
        void anAddress(Stack stack) {
            SEEN.add(stack.tell("NOTHING"));
        }
    }

    /** Found by the ServiceLoader of the tests. */
    public static final class NginxStandIn implements StandIn {
        @Override
        public Component component() {
            return Component.NGINX;
        }

        @Override
        public Service start(Path folder) {
            return new Service() {
                @Override
                public java.util.Map<String, String> offers() {
                    return java.util.Map.of("NGINX_URL", "standing in");
                }

                @Override
                public String fresh(String name) {
                    return "a fresh one";
                }

                @Override
                public void discard(String name) {
                    SEEN.add("discarded");
                }
            };
        }
    }
}
