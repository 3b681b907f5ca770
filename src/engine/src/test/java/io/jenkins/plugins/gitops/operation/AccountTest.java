package io.jenkins.plugins.gitops.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {
    private final FakeClock clock = new FakeClock();
    private final MemoryProgressStore store = new MemoryProgressStore();
    private final OperationId id = new OperationId("sail-1");

    @Test
    void tellsOfARunWithoutClaimingIt() {
        Ship ship = Ship.of((plan, progress) -> clock.instant().equals(progress.startedAt())
                ? Ship.wait(Duration.ofMinutes(5))
                : Ship.arrive("moored"));
        try (Driver driver = new Driver(
                new OperationRegistry(List.of(ship)),
                clock,
                clock,
                Workers.on(clock),
                DriverSettings.of("test", 1),
                new OperationListener() {})) {
            driver.submit(id, new Ship.ShipRequest("Bergen"), store, Actor.person("ann"));
            clock.settle();
            Account before = Account.of(store, id).orElseThrow();
            assertThat(before.kind()).isEqualTo("ship");
            assertThat(before.actor()).isEqualTo(Actor.person("ann"));
            assertThat(before.request().text()).contains("Bergen");
            assertThat(before.plan()).isPresent();
            assertThat(before.ending()).isEmpty();
            clock.advance(Duration.ofMinutes(10));
            assertThat(Account.of(store, id)
                            .orElseThrow()
                            .ending()
                            .orElseThrow()
                            .kind())
                    .isEqualTo(OutcomeKind.SUCCEEDED);
        }
    }

    @Test
    void saysNothingOfWhatWasNeverThere() {
        assertThat(Account.of(store, id)).isEmpty();
    }
}
