package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import java.time.Duration;
import java.util.Optional;

/** Leases with fencing: each owner after another gets a greater epoch, and a lease that nobody renews ends by itself. */
public interface LeaseStore {
    /** A lease for the owner, or nothing while another owner's holds; the same owner gets its own one, prolonged. */
    Optional<Lease> acquire(LeaseName name, String owner, Duration length);

    /** The lease prolonged from now on, or nothing when it has ended or someone else has it. */
    Optional<Lease> renew(Lease lease, Duration length);

    /** Ends the lease; one that has ended or passed to another owner is left alone. */
    void release(Lease lease);

    /** The newest lease of the name, ended or not. */
    Optional<Lease> current(LeaseName name);
}
