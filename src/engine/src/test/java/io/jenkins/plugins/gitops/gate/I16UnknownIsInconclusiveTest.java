package io.jenkins.plugins.gitops.gate;

import static io.jenkins.plugins.gitops.gate.FaultyWorld.Fault;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Error, empty, NaN, stale and unsigned, fed to every gate there is, are INCONCLUSIVE. A gate that is new is in
 * {@link Gates#all}, and so in here; it may also be in a plugin, and so the ways in which a gate can be careless are
 * tried with gates that are.
 */
class I16UnknownIsInconclusiveTest {
    @Test
    void everyGateOfTheHousePassesInAHealthyWorld() {
        for (Gate gate : gates(Gates::all, new FaultyWorld(Fault.NONE))) {
            GateAnswer answer = ask(gate, rule(gate), FaultyWorld.goodLedger());
            assertThat(answer.verdict().kind()).as(gate.kind() + ": " + answer).isEqualTo(Verdict.Kind.PASS);
        }
    }

    @Test
    void noGateOfTheHousePassesOnAnyFault() {
        List<String> tried = new ArrayList<>();
        assertThat(violations(Gates::all, tried)).isEmpty();
        assertThat(tried)
                .hasSizeGreaterThan(
                        Gates.all(new FaultyWorld(Fault.NONE).ports()).size() * 8);
    }

    @Test
    void noSettingThatCannotBeReadIsTakenForOneThatHolds() {
        for (Gate gate : gates(Gates::all, new FaultyWorld(Fault.NONE))) {
            for (Setting<?> setting : gate.settings()) {
                if (setting.form().equals("text") || setting.form().equals("list")) {
                    continue;
                }
                for (String garbage : List.of("NaN", "?!", "-1", "1e999", "null")) {
                    Map<String, String> settings =
                            new LinkedHashMap<>(rule(gate).settings());
                    settings.put(setting.name(), garbage);
                    GateAnswer answer = ask(gate, new GateRule(gate.kind(), settings), FaultyWorld.goodLedger());
                    boolean number = setting.form().equals("number") && garbage.equals("-1");
                    assertThat(answer.verdict().kind())
                            .as(gate.kind() + " with " + setting.name() + "=" + garbage + ": " + answer)
                            .isIn(number ? List.of(Verdict.Kind.values()) : List.of(Verdict.Kind.INCONCLUSIVE));
                }
            }
        }
    }

    @Test
    void aCarelessGateIsSeen() {
        List<String> tried = new ArrayList<>();
        List<String> takesAnErrorForWell = violations(
                ports -> List.of(careless(question -> ports.metrics()
                        .ask(new io.jenkins.plugins.gitops.port.MetricQuery("", "up", question.now()))
                        .thenApply(samples -> GateAnswer.pass("fine"))
                        .exceptionally(failure -> GateAnswer.pass("nobody said no")))),
                tried);
        assertThat(takesAnErrorForWell)
                .contains(
                        "careless passes on ERROR: nobody said no",
                        "careless passes on EMPTY: fine",
                        "careless passes on NAN: fine",
                        "careless passes on STALE: fine");
    }

    private static List<String> violations(Function<GatePorts, List<Gate>> gates, List<String> tried) {
        List<String> violations = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            if (fault == Fault.NONE) {
                continue;
            }
            for (int i = 0; i < gates.apply(new FaultyWorld(fault).ports()).size(); i++) {
                // once with a ledger that cannot be gone by, once with ports that cannot
                Gate sound = gates.apply(new FaultyWorld(Fault.NONE).ports()).get(i);
                tried.add(sound.kind() + " " + fault + " ledger");
                hold(sound, fault, ask(sound, rule(sound), FaultyWorld.faultyLedger(fault)), violations);
                FaultyWorld world = new FaultyWorld(fault);
                Gate gate = gates.apply(world.ports()).get(i);
                GateAnswer answer = ask(gate, rule(gate), FaultyWorld.goodLedger());
                if (world.shown) {
                    tried.add(gate.kind() + " " + fault + " ports");
                    hold(gate, fault, answer, violations);
                }
            }
        }
        FaultyWorld world = new FaultyWorld(Fault.NONE);
        for (Gate gate : gates.apply(world.ports())) {
            world.shown = false;
            GateAnswer answer = ask(gate, rule(gate), world.brokenLedger());
            if (world.shown) {
                tried.add(gate.kind() + " ERROR lines");
                hold(gate, Fault.ERROR, answer, violations);
            }
        }
        return violations;
    }

    private static void hold(Gate gate, Fault fault, GateAnswer answer, List<String> violations) {
        if (answer.verdict().kind() == Verdict.Kind.PASS) {
            violations.add(gate.kind() + " passes on " + fault + ": "
                    + answer.verdict().reason());
        } else if (answer.verdict().kind() == Verdict.Kind.FAIL) {
            violations.add(gate.kind() + " fails on " + fault + ", which it cannot know: "
                    + answer.verdict().reason());
        }
    }

    private static List<Gate> gates(Function<GatePorts, List<Gate>> gates, FaultyWorld world) {
        return gates.apply(world.ports());
    }

    private static GateAnswer ask(Gate gate, GateRule rule, LedgerFacts ledger) {
        return new GateRegistry(List.of(gate))
                .ask(Questions.question(rule, ledger))
                .toCompletableFuture()
                .join();
    }

    /** The least rule that the gate takes, made of its settings' examples. */
    private static GateRule rule(Gate gate) {
        Map<String, String> settings = new LinkedHashMap<>();
        gate.settings().stream()
                .filter(Setting::required)
                .forEach(setting -> settings.put(setting.name(), setting.example()));
        // files go through the ports of reports; what is stated about digests has a test of its own
        gate.settings().stream()
                .filter(setting -> setting.name().equals("files"))
                .forEach(setting -> settings.put(setting.name(), setting.example()));
        GateRegistry registry = new GateRegistry(List.of(gate));
        for (Setting<?> setting : gate.settings()) {
            if (registry.problems(List.of(new GateRule(gate.kind(), settings))).isEmpty()) {
                break;
            }
            settings.putIfAbsent(setting.name(), setting.example());
        }
        return new GateRule(gate.kind(), settings);
    }

    private static Gate careless(Function<GateQuestion, java.util.concurrent.CompletionStage<GateAnswer>> answer) {
        return new Gate() {
            @Override
            public String kind() {
                return "careless";
            }

            @Override
            public String purpose() {
                return "Passes whatever comes.";
            }

            @Override
            public List<Setting<?>> settings() {
                return List.of();
            }

            @Override
            public java.util.concurrent.CompletionStage<GateAnswer> ask(GateQuestion question) {
                return answer.apply(question);
            }
        };
    }
}
