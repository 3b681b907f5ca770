package io.jenkins.plugins.gitops.delivery.board;

import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.Ports;
import io.jenkins.plugins.gitops.core.operation.Doorkeeper;
import io.jenkins.plugins.gitops.delivery.Places;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Account;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import io.jenkins.plugins.gitops.promotion.Brakes;
import io.jenkins.plugins.gitops.promotion.board.Cell;
import io.jenkins.plugins.gitops.promotion.board.Current;
import java.util.UUID;

/** What people do from the board: first a plan, which touches nothing, then the same for good. */
final class Deeds {
    private Deeds() {}

    /** Plans to bring what stands in one environment to the next. */
    static OperationId planPromotion(String application, String from, String to) {
        Release release = BoardKeeper.current()
                .index()
                .cell(application, from)
                .flatMap(Cell::current)
                .map(Current::release)
                .orElseThrow(() -> new Refusal(
                        "promote " + Refusal.quoted(application),
                        "nothing stands in " + Refusal.quoted(from),
                        "choose an environment in which it runs"));
        Places where = Places.find("promote to", to);
        return begin(
                "promote",
                PromoteRequest.of(application, release, where.place(), where.branch(), who())
                        .asDryRun());
    }

    /** Plans to put back what stood in an environment before. */
    static OperationId planRollback(String application, String environment, String reason) {
        Places where = Places.find("roll back", environment);
        return begin(
                "rollback",
                RollbackRequest.of(application, where.place(), where.branch(), who(), reason)
                        .asDryRun());
    }

    /** Does what was planned, in the name of whoever asks now. */
    static OperationId carryOut(Account planned) {
        Json.Obj request = planned.request().with("dryRun", Json.of(false)).with("requester", Codec.encode(who()));
        return switch (planned.kind()) {
            case "promote" -> begin("promote", Codec.decode(PromoteRequest.class, request));
            case "rollback" -> begin("rollback", Codec.decode(RollbackRequest.class, request));
            default ->
                throw new Refusal(
                        "carry out " + Refusal.quoted(planned.kind()), "it has no plan", "plan it from the board");
        };
    }

    /** Lets an environment take promotions of the application again. */
    static void release(String application, String environment, String reason) {
        Places where = Places.find("release", environment);
        String why = Refusal.text("a reason to release", reason);
        Actor by = who();
        Ports ports = Doorkeeper.current().ports();
        String id = "release-" + UUID.randomUUID();
        BoardKeeper.current()
                .later(
                        where.place().repository(),
                        () -> brakes(ports, where)
                                .release(
                                        id,
                                        environment,
                                        application,
                                        by,
                                        why,
                                        ports.clock().instant()));
    }

    /** Lets a digest be promoted again. */
    static void clear(String environment, ImageDigest digest, String reason) {
        Places where = Places.find("clear a quarantine in", environment);
        String why = Refusal.text("a reason to clear", reason);
        Actor by = who();
        Ports ports = Doorkeeper.current().ports();
        String id = "clear-" + UUID.randomUUID();
        BoardKeeper.current()
                .later(
                        where.place().repository(),
                        () -> brakes(ports, where)
                                .clear(id, digest, by, why, ports.clock().instant()));
    }

    private static Brakes brakes(Ports ports, Places where) {
        return new Brakes(ports.repositories().open(where.place().repository()), where.branch());
    }

    private static OperationId begin(String kind, Record request) {
        OperationId id = new OperationId(kind + "-" + UUID.randomUUID());
        Doorkeeper.current().submit(id, request);
        return id;
    }

    private static Actor who() {
        return Actor.person(JenkinsDoor.whoAsks());
    }
}
