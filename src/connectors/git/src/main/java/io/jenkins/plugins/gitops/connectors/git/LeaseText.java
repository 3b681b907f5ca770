package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** A lease as a commit: the ref's value changes with every use, so that comparing it compares owner and epoch. */
final class LeaseText {
    private static final String CONTENT = "Lease";

    private LeaseText() {}

    static ObjectId write(Workshop shop, ObjectId tip, Lease lease, Instant now, GitSettings settings) {
        boolean first = tip.equals(ObjectId.zeroId());
        return shop.add(
                CommitText.commit(
                        shop.emptyTree(),
                        first ? null : tip,
                        lease.owner(),
                        settings,
                        now,
                        "lease: " + lease.name().value(),
                        Map.of(CONTENT, Codec.encode(lease).text())),
                null);
    }

    static Optional<Lease> read(LeaseName name, RevCommit commit) {
        return CommitText.trailer(commit, CONTENT)
                .map(text -> Codec.decode(Lease.class, Json.parse(text)))
                .map(lease -> {
                    if (!lease.name().equals(name)) {
                        throw Failure.of(
                                FailureKind.REFUSED,
                                "read lease " + Refusal.quoted(name.value()),
                                "commit '" + commit.name() + "' is the lease "
                                        + Refusal.quoted(lease.name().value()),
                                "delete the ref by hand");
                    }
                    return lease;
                });
    }

    /** Whether that lease is the one at the tip, and holds. */
    static boolean stands(Depot depot, ObjectId tip, Lease lease, Instant now) {
        return !tip.equals(ObjectId.zeroId())
                && read(lease.name(), depot.commit(tip))
                        .filter(s -> s.epoch() == lease.epoch() && s.owner().equals(lease.owner()))
                        .filter(s -> s.holds(now))
                        .isPresent();
    }

    /** The next value of the ref while this lease still stands there, or FENCED. */
    static ObjectId renewed(Workshop shop, ObjectId tip, Lease lease, Instant now, GitSettings settings) {
        Optional<Lease> standing =
                tip.equals(ObjectId.zeroId()) ? Optional.empty() : read(lease.name(), shop.commit(tip));
        boolean mine = standing.filter(
                        s -> s.epoch() == lease.epoch() && s.owner().equals(lease.owner()))
                .isPresent();
        if (!mine || !standing.orElseThrow().holds(now)) {
            String found = standing.map(s -> mine
                            ? "it ended at " + s.until()
                            : "it is now epoch " + s.epoch() + " of " + Refusal.quoted(s.owner()))
                    .orElse("nobody holds it");
            throw Failure.of(
                    FailureKind.FENCED,
                    "write under lease " + Refusal.quoted(lease.name().value()) + " epoch " + lease.epoch(),
                    found,
                    "stop, take the lease anew and decide again");
        }
        return write(shop, tip, standing.orElseThrow(), now, settings);
    }
}
