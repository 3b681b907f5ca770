package io.jenkins.plugins.gitops.operation.rollback;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.promotion.Standing;
import io.jenkins.plugins.gitops.promotion.Stops;
import java.util.List;

/** Which release is left, and which one is put back. */
record Choice(Stand from, Stand to) {
    private static final int MOST_SHOWN = 5;

    static Choice of(RollbackRequest request, Means means) {
        Ledger ledger = means.repository(request.place()).ledger();
        Standing standing = Standing.whole(ledger, request.place().name(), request.application());
        Stand from = standing.current()
                .orElseThrow(() ->
                        cannot(request, "the ledger knows of no promotion there", "promote something there first"));
        Stand to = request.to().isPresent()
                ? named(request, standing, request.to().get())
                : standing.back(stand -> clean(ledger, stand))
                        .orElseThrow(() -> cannot(
                                request,
                                "no other release was proven there before '"
                                        + from.release().name() + "'" + shown(standing),
                                "name one of these by 'to', proven or not"));
        if (!means.images().missing(to.release()).isEmpty())
            throw cannot(
                    request,
                    "the registry has "
                            + means.images().missing(to.release()).get(0).reference() + " no more",
                    "push it again, or name another release by 'to'");
        return new Choice(from, to);
    }

    private static boolean clean(Ledger ledger, Stand stand) {
        return stand.release().artifacts().stream()
                .allMatch(
                        artifact -> Stops.quarantine(ledger, artifact.digest()).isEmpty());
    }

    private static Stand named(RollbackRequest request, Standing standing, String name) {
        return standing.stands().stream()
                .filter(stand -> stand.promotion().value().equals(name)
                        || stand.release().name().equals(name)
                        || stand.release().artifacts().stream()
                                .anyMatch(artifact -> artifact.digest().value().equals(name)))
                .findFirst()
                .orElseThrow(() -> cannot(
                        request,
                        "no promotion, release or digest " + Refusal.quoted(name) + " stood there" + shown(standing),
                        "name one of these"));
    }

    private static String shown(Standing standing) {
        List<String> names = standing.stands().stream()
                .limit(MOST_SHOWN)
                .map(stand -> stand.promotion().value() + " (" + stand.release().name() + ")")
                .toList();
        return "; there stood " + String.join(", ", names);
    }

    private static Failure cannot(RollbackRequest request, String found, String advice) {
        return Failure.of(
                FailureKind.REFUSED,
                "roll back " + Refusal.quoted(request.application()) + " in "
                        + Refusal.quoted(request.place().name()),
                found,
                advice);
    }
}
