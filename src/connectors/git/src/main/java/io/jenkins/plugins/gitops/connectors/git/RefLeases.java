package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.connectors.git.Remote.RefMove;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.LeaseStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;

/** Leases as refs of the repository that they protect: taken, prolonged and given back by compare-and-swap (I17). */
final class RefLeases implements LeaseStore {
    private static final int ATTEMPTS = 10;

    private final Depot depot;
    private final Remote remote;
    private final GitSettings settings;
    private final InstantSource clock;

    RefLeases(Depot depot, Remote remote, GitSettings settings, InstantSource clock) {
        this.depot = depot;
        this.remote = remote;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Lease> acquire(LeaseName name, String owner, Duration length) {
        return swap(name, standing -> {
            Instant now = clock.instant();
            boolean held = standing.filter(lease -> lease.holds(now)).isPresent();
            boolean mine = standing.filter(lease -> lease.owner().equals(owner)).isPresent();
            if (held && !mine) {
                return Optional.empty();
            }
            long last = standing.map(Lease::epoch).orElse(0L);
            return Optional.of(new Lease(name, owner, held ? last : last + 1, now.plus(length)));
        });
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration length) {
        return swap(lease.name(), standing -> {
            Instant now = clock.instant();
            return standing.filter(s -> same(s, lease) && s.holds(now))
                    .map(s -> new Lease(s.name(), s.owner(), s.epoch(), now.plus(length)));
        });
    }

    @Override
    public void release(Lease lease) {
        // the ref stays: its epoch must go on counting
        swap(lease.name(), standing -> {
            Instant now = clock.instant();
            return standing.filter(s -> same(s, lease) && s.holds(now))
                    .map(s -> new Lease(s.name(), s.owner(), s.epoch(), now));
        });
    }

    @Override
    public Optional<Lease> current(LeaseName name) {
        return read(name, tip(ref(name)));
    }

    private static boolean same(Lease one, Lease other) {
        return one.epoch() == other.epoch() && one.owner().equals(other.owner());
    }

    private Optional<Lease> swap(LeaseName name, Function<Optional<Lease>, Optional<Lease>> next) {
        String ref = ref(name);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ObjectId tip = tip(ref);
            Optional<Lease> wanted = next.apply(read(name, tip));
            if (wanted.isEmpty()) {
                return wanted;
            }
            Workshop shop = new Workshop(depot);
            ObjectId to = LeaseText.write(shop, tip, wanted.get(), clock.instant(), settings);
            if (pushed(new RefMove(ref, tip, to), shop)) {
                return wanted;
            }
        }
        throw Failure.of(
                FailureKind.CONFLICT,
                "take lease " + Refusal.quoted(name.value()),
                "its ref could not be moved " + ATTEMPTS + " times",
                "check that the credential may push to '" + ref + "', then try again");
    }

    /** Whether the ref is where it was sent; whatever the answer was, or whether there was one. */
    private boolean pushed(RefMove move, Workshop shop) {
        try {
            if (remote.push(List.of(move), shop.made()).accepted()) {
                return true;
            }
        } catch (Failure e) {
            if (e.kind() != FailureKind.UNREACHABLE) {
                throw e;
            }
        }
        return tip(move.name()).equals(move.to());
    }

    private String ref(LeaseName name) {
        return settings.leaseRefs() + name.value();
    }

    private ObjectId tip(String ref) {
        var refs = remote.refs(Set.of(ref));
        remote.prepare(refs);
        return refs.getOrDefault(ref, ObjectId.zeroId());
    }

    private Optional<Lease> read(LeaseName name, ObjectId tip) {
        return tip.equals(ObjectId.zeroId()) ? Optional.empty() : LeaseText.read(name, depot.commit(tip));
    }
}
