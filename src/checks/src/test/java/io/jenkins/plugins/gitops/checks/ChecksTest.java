package io.jenkins.plugins.gitops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Verdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check fires where it must, is silent where it must be, and never passes on what it may not see. */
class ChecksTest {
    private static final Cases CASES = Cases.all();

    static Stream<String> checks() {
        return Checks.all().stream().map(check -> check.card().id());
    }

    private static Check check(String id) {
        return Checks.all().stream()
                .filter(check -> check.card().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Result result(Check check, Snapshot snapshot) {
        return new Inspection(List.of(check), Runnable::run)
                .of(snapshot)
                .results()
                .get(0);
    }

    @Test
    void haveACaseEach() {
        assertThat(CASES.byCheck().keySet()).containsExactlyInAnyOrderElementsOf(checks().toList());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void fires(String id) {
        Cases.Case one = CASES.byCheck().get(id);
        Result result = result(check(id), Cases.snapshot(check(id), one.fires()));
        Map<String, String> found = new LinkedHashMap<>();
        result.findings()
                .forEach(noted ->
                        found.put(noted.finding().object(), noted.finding().message()));
        assertThat(result.verdict().kind()).as("%s", result.verdict()).isEqualTo(Verdict.Kind.FAIL);
        assertThat(found).isEqualTo(one.finds());
        assertThat(result.findings())
                .allSatisfy(noted ->
                        assertThat(noted.finding().advice()).doesNotContain("{kind}", "{name}", "{namespace}"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void isSilentWhereAllIsWell(String id) {
        Result result = result(
                check(id), Cases.snapshot(check(id), CASES.byCheck().get(id).fine()));
        assertThat(result.findings()).isEmpty();
        assertThat(result.verdict().kind()).isEqualTo(Verdict.Kind.PASS);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void doesNotPassWithoutPermission(String id) {
        Check check = check(id);
        for (Kind kind : check.needs()) {
            Map<Kind, Reading> readings = new HashMap<>();
            check.needs().forEach(other -> readings.put(other, new Reading.Found(List.of())));
            readings.put(kind, new Reading.Unknown("Cannot look: the account may not " + kind.needed()));
            Result result = result(check, new Snapshot("prod", Cases.NOW, "v1.36.1", readings));
            assertThat(result.verdict())
                    .isEqualTo(Verdict.inconclusive("Cannot look: the account may not " + kind.needed()));
        }
    }
}
