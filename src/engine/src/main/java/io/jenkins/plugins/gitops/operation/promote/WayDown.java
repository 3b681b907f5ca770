package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.operation.Wait;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The rollback that a failed promotion calls for; it goes on by itself, whatever becomes of the promotion. */
final class WayDown {
    private static final String CHILD = "rollback";
    private static final Duration WORK = Duration.ofMinutes(30);

    private final PromoteRequest request;
    private final Progress progress;
    private final Aftermath.Answer.Ended end;

    WayDown(PromoteRequest request, Progress progress, Aftermath.Answer.Ended end) {
        this.request = request;
        this.progress = progress;
        this.end = end;
    }

    Stride<PromoteOutcome> stride(BiFunction<OutcomeKind, String, Stride<PromoteOutcome>> done) {
        Optional<Ending> child = progress.child(CHILD);
        if (child.isPresent())
            return done.apply(
                    end.kind(),
                    end.reason() + "; the rollback ended " + child.get().kind() + ": "
                            + child.get().reason());
        if (!progress.spawned(CHILD)) return new Stride.Spawn<>(CHILD, "rollback", rollback(), false);
        return new Stride.Running<>(
                Duration.ofSeconds(30),
                "rolls back: " + end.reason(),
                new Wait(
                        "its rollback",
                        "the rollback",
                        request.place().rules().agent().deadline().plus(WORK)));
    }

    /** By its words and not by its class: operations do not know each other. */
    private Json.Obj rollback() {
        return new Json.Obj(Map.of(
                "application", Json.of(request.application()),
                "place", Codec.encode(request.place()),
                "branch", Json.of(request.branch()),
                "requester", Codec.encode(Actor.suite("promote")),
                "reason", Json.of(end.reason()),
                "dryRun", Json.of(false)));
    }
}
