package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.port.LeaseStore;
import java.time.Duration;
import java.util.Optional;

/**
 * Where one promotion at a time goes: an application in an environment, or whatever shares a lock. The lease belongs
 * to the promotion and not to the controller, so a restart has it still, and every push under it compares it (I17).
 */
public final class Lane {
    private static final String LEASE = "lease";
    private static final String LEFT = "lease.left";
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private final LeaseName name;
    private final LeaseStore leases;

    public Lane(Landscape.Place place, String application, LeaseStore leases) {
        this.name = new LeaseName(Entries.laneSubject(name(place, application)));
        this.leases = leases;
    }

    /** What promotions of this kind contend for. */
    public static String name(Landscape.Place place, String application) {
        String lock = place.rules().lock();
        return lock.isBlank() ? place.name() + "/" + application : lock;
    }

    /** The lease, taken or prolonged where that is needed; nothing while another promotion has it. */
    public Optional<Lease> enter(Progress progress) {
        Optional<Lease> held = progress.recall(LEASE, Lease.class)
                .filter(lease -> progress.recall(LEFT, Long.class).orElse(-1L) != lease.epoch())
                .filter(lease -> progress.now().isBefore(lease.until().minus(LENGTH.dividedBy(2))));
        if (held.isPresent()) return held;
        Optional<Lease> taken = leases.acquire(name, progress.id().value(), LENGTH);
        taken.ifPresent(lease -> progress.remember(LEASE, lease));
        return taken;
    }

    /** Who is in it now. */
    public String holder() {
        return leases.current(name).map(Lease::owner).orElse("nobody");
    }

    /**
     * Gives it back, also where a crash came between taking it and remembering it. That it is left is kept first: a lease
     * that was given back must not be written under.
     */
    public void leave(Progress progress) {
        progress.recall(LEASE, Lease.class).ifPresent(lease -> progress.remember(LEFT, lease.epoch()));
        leases.current(name)
                .filter(lease -> lease.owner().equals(progress.id().value()))
                .filter(lease -> lease.holds(progress.now()))
                .ifPresent(leases::release);
    }
}
