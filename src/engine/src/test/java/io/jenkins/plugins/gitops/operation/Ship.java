package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Duration;
import java.util.Optional;

/** The example operation of these tests: what it does is a script that the test hands in. */
final class Ship implements Operation<Ship.ShipRequest, Ship.ShipPlan, Ship.ShipOutcome> {
    record ShipRequest(String harbour, Duration deadline) {
        ShipRequest(String harbour) {
            this(harbour, Duration.ofHours(1));
        }
    }

    record ShipPlan(String route) {}

    record ShipOutcome(OutcomeKind kind, String reason) implements Outcome {}

    interface Script {
        default ShipPlan plan(ShipRequest request) {
            return new ShipPlan("to " + request.harbour());
        }

        Stride<ShipOutcome> advance(ShipPlan plan, Progress progress);

        default Stride<ShipOutcome> retreat(ShipPlan plan, Progress progress, Stop stop) {
            return new Stride.Stopped<>("nothing had to be taken back");
        }
    }

    private final String kind;
    private final boolean preempts;
    private final Script script;

    Ship(String kind, boolean preempts, Script script) {
        this.kind = kind;
        this.preempts = preempts;
        this.script = script;
    }

    static Ship of(Script script) {
        return new Ship("ship", false, script);
    }

    static Stride<ShipOutcome> wait(Duration retryAfter) {
        return new Stride.Running<>(retryAfter, "at sea");
    }

    static Stride<ShipOutcome> arrive(String reason) {
        return new Stride.Done<>(new ShipOutcome(OutcomeKind.SUCCEEDED, reason));
    }

    static Stride<ShipOutcome> spawn(String name, String kind, String harbour, boolean stopsWithParent) {
        Json.Obj request = Json.parseObject("{\"harbour\":\"" + harbour + "\",\"deadline\":\"PT1H\"}");
        return new Stride.Spawn<>(name, kind, request, stopsWithParent);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Class<ShipRequest> requestType() {
        return ShipRequest.class;
    }

    @Override
    public Class<ShipPlan> planType() {
        return ShipPlan.class;
    }

    @Override
    public Class<ShipOutcome> outcomeType() {
        return ShipOutcome.class;
    }

    @Override
    public Duration deadline(ShipRequest request) {
        return request.deadline();
    }

    @Override
    public ShipPlan plan(ShipRequest request) {
        return script.plan(request);
    }

    @Override
    public Stride<ShipOutcome> advance(ShipPlan plan, Progress progress) {
        return script.advance(plan, progress);
    }

    @Override
    public Stride<ShipOutcome> retreat(ShipPlan plan, Progress progress, Stop stop) {
        return script.retreat(plan, progress, stop);
    }

    @Override
    public Optional<String> lane(ShipRequest request) {
        return Optional.of(request.harbour());
    }

    @Override
    public boolean preempts() {
        return preempts;
    }
}
