package io.jenkins.plugins.gitops.operation.awaiturl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.MemoryProgressStore;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Workers;
import io.jenkins.plugins.gitops.port.HttpProbe;
import io.jenkins.plugins.gitops.port.ProbeReply;
import io.jenkins.plugins.gitops.port.ProbeRequest;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AwaitUrlTest {
    private static final OperationId ID = new OperationId("smoke");
    private static final URI SHOP = URI.create("https://shop.example/health?token=s3cret");

    private static AwaitUrlRequest request(Duration deadline, Duration every) {
        return new AwaitUrlRequest(SHOP, 200, Optional.of("UP"), deadline, every, Set.of("shop.example"));
    }

    /** A far side that answers by the time since the beginning, each answer taking two seconds. */
    private static final class World implements CrashSweep.Story {
        final FakeClock clock = new FakeClock();
        final MemoryProgressStore store = new MemoryProgressStore();
        final List<Ending> endings = new ArrayList<>();
        final List<Instant> asked = new ArrayList<>();
        final Function<Duration, Object> answers;
        final AwaitUrlRequest request;
        Driver driver;

        World(AwaitUrlRequest request, Function<Duration, Object> answers) {
            this.request = request;
            this.answers = answers;
        }

        private CompletionStage<ProbeReply> answer(ProbeRequest question) {
            asked.add(clock.instant());
            CompletableFuture<ProbeReply> reply = new CompletableFuture<>();
            Object answer = answers.apply(Duration.between(FakeClock.BEGINNING, clock.instant()));
            var unused = clock.schedule(() -> complete(reply, answer), 2, java.util.concurrent.TimeUnit.SECONDS);
            return reply;
        }

        private static void complete(CompletableFuture<ProbeReply> reply, Object answer) {
            if (answer instanceof Failure failure) {
                reply.completeExceptionally(failure);
            } else if (answer instanceof ProbeReply good) {
                reply.complete(good);
            }
        }

        void begin(Boundaries boundaries) {
            driver = new Driver(
                    new OperationRegistry(List.of(new AwaitUrl(boundaries.around(HttpProbe.class, this::answer)))),
                    clock,
                    clock,
                    Workers.on(clock),
                    DriverSettings.of("controller", 5),
                    new OperationListener() {
                        @Override
                        public void ended(OperationStatus status, Ending ending) {
                            endings.add(ending);
                        }
                    });
            driver.submit(ID, request, boundaries.around(ProgressStore.class, store), Actor.person("ada"));
        }

        @Override
        public void run(Boundaries boundaries) {
            try {
                begin(boundaries);
                clock.runAll(Duration.ofDays(1));
            } finally {
                driver.close();
                clock.runAll(Duration.ofDays(1));
            }
        }

        @Override
        public void check() {
            Json ending = Json.parseObject(store.read(ID).orElseThrow().document())
                    .get("ending")
                    .orElseThrow();
            assertThat(Codec.decode(Ending.class, ending).kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        }

        AwaitUrlOutcome outcome() {
            return Codec.decode(AwaitUrlOutcome.class, endings.get(0).outcome().orElseThrow());
        }
    }

    private static final ProbeReply UP = new ProbeReply(200, "{\"status\":\"UP\"}", true);
    private static final ProbeReply STARTING = new ProbeReply(503, "starting", true);

    private static Failure nobody() {
        return Failure.of(FailureKind.UNREACHABLE, "probe", "refused", "look");
    }

    private static World after(Duration time, Object before, Object then) {
        return new World(
                request(Duration.ofMinutes(10), Duration.ofSeconds(30)),
                since -> since.compareTo(time) < 0 ? before : then);
    }

    @Test
    void theExpectedAnswerEndsIt() {
        World world = after(Duration.ofMinutes(3), STARTING, UP);
        world.run(Boundaries.counting());
        AwaitUrlOutcome outcome = world.outcome();
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(outcome.reason()).isEqualTo("https://shop.example/health answered status 200 with 'UP' in the body");
        assertThat(outcome.lastStatus()).contains(200);
        assertThat(outcome.attempts()).isEqualTo(world.asked.size()).isBetween(5, 8);
        assertThat(outcome.waited()).isBetween(Duration.ofMinutes(3), Duration.ofSeconds(220));
    }

    @Test
    void i10_anotherAnswerUntilTheDeadlineIsAFail() {
        World world = after(Duration.ofDays(1), STARTING, UP);
        world.run(Boundaries.counting());
        assertThat(world.outcome().kind()).isEqualTo(OutcomeKind.FAILED);
        assertThat(world.outcome().reason())
                .startsWith("Cannot await the URL 'https://shop.example/health': https://shop.example/health answered"
                        + " status 503, expected status 200 with 'UP' in the body")
                .contains("times until the deadline PT10M)")
                .endsWith("; look at the server, or give it more time by 'deadline'");
        assertThat(world.outcome().waited())
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(10).plusSeconds(15));
    }

    @Test
    void i16_silenceUntilTheDeadlineIsInconclusive() {
        World world = after(Duration.ofDays(1), nobody(), UP);
        world.run(Boundaries.counting());
        assertThat(world.outcome().verdict().kind()).isEqualTo(Verdict.Kind.INCONCLUSIVE);
        assertThat(world.outcome().kind()).isEqualTo(OutcomeKind.ERRORED);
        assertThat(world.outcome().lastStatus()).isEmpty();
    }

    @Test
    void i10_aFarSideThatNeverAnswersIsGivenUp() {
        World world = after(Duration.ofDays(1), "never", "never");
        world.run(Boundaries.counting());
        assertThat(world.endings).singleElement().satisfies(ending -> {
            assertThat(ending.kind()).isEqualTo(OutcomeKind.ERRORED);
            assertThat(ending.reason())
                    .contains("https://shop.example/health to answer")
                    .contains("the server");
        });
        assertThat(world.asked).hasSize(1);
    }

    @Test
    void theWrongBodyIsAFailAndARefusedAddressEndsItAtOnce() {
        World wrong = after(Duration.ofDays(1), new ProbeReply(200, "DOWN", false), UP);
        wrong.run(Boundaries.counting());
        assertThat(wrong.outcome().reason()).contains("without the expected text in the first 65536 bytes of the body");
        World refused =
                after(Duration.ofDays(1), Failure.of(FailureKind.REFUSED, "probe", "not allowed", "allow it"), UP);
        refused.run(Boundaries.counting());
        assertThat(refused.endings).singleElement().satisfies(ending -> {
            assertThat(ending.kind()).isEqualTo(OutcomeKind.FAILED);
            assertThat(ending.reason()).isEqualTo("Cannot probe: not allowed; allow it");
        });
    }

    @Test
    void anAbortEndsItWithinOneTickAlsoWhileAnAnswerIsAwaited() {
        World world = after(Duration.ofDays(1), "never", "never");
        world.begin(Boundaries.counting());
        world.clock.advance(Duration.ofSeconds(5));
        world.driver.abort(ID, Actor.person("ada"), "not needed");
        world.clock.settle();
        assertThat(world.endings)
                .singleElement()
                .satisfies(ending -> assertThat(ending.kind()).isEqualTo(OutcomeKind.ABORTED));
    }

    @Test
    void i19_aKillAtAnyBoundaryLosesNothing() {
        CrashSweep sweep = CrashSweep.of("awaitUrl", () -> after(Duration.ofMinutes(3), STARTING, UP));
        sweep.kill().mustBeClean();
        sweep.killTwice().mustBeClean();
    }

    @Test
    void aRestartLosesNoTimeOfTheDeadline() {
        World world = after(Duration.ofDays(1), STARTING, UP);
        for (int i = 0; i < 4; i++) {
            world.begin(Boundaries.counting());
            world.clock.advance(Duration.ofMinutes(2));
            world.driver.close();
        }
        world.run(Boundaries.counting());
        assertThat(world.outcome().waited())
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(10).plusSeconds(15));
    }

    @Test
    void i22_aSecretInTheQueryReachesNoMessageAndNoOutcome() {
        World world = after(Duration.ofDays(1), STARTING, UP);
        world.run(Boundaries.counting());
        assertThat(world.endings.toString()).doesNotContain("s3cret");
    }
}
