package io.jenkins.plugins.gitops.connectors.files;

import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LeaseStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Leases in a directory, for all JVMs of one host; an epoch is never given twice, whatever happens to the files. */
public final class FilesLeaseStore implements LeaseStore {
    private static final String SUFFIX = ".lease";

    private final Path directory;
    private final Disk disk;
    private final InstantSource clock;

    public FilesLeaseStore(Path directory, Disk disk, InstantSource clock) {
        this.directory = directory;
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    public Optional<Lease> acquire(LeaseName name, String owner, Duration length) {
        positive(name, length);
        TwinFile file = file(name);
        return file.locked(() -> {
            Instant now = clock.instant();
            Optional<TwinFile.Twin> before = file.read();
            Optional<Lease> there = before.map(FilesLeaseStore::lease);
            if (there.filter(lease -> lease.holds(now) && !lease.owner().equals(owner))
                    .isPresent()) {
                return Optional.empty();
            }
            long epoch = there.map(Lease::epoch).orElse(0L)
                    + (before.map(TwinFile.Twin::doubtful).orElse(false) ? 2 : 1);
            boolean mine = there.filter(lease -> lease.holds(now)).isPresent();
            Lease lease = new Lease(name, owner, mine ? there.get().epoch() : epoch, now.plus(length));
            file.write(before, Codec.encode(lease).text());
            return Optional.of(lease);
        });
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration length) {
        positive(lease.name(), length);
        return change(lease, now -> now.plus(length));
    }

    @Override
    public void release(Lease lease) {
        change(lease, now -> now);
    }

    @Override
    public Optional<Lease> current(LeaseName name) {
        return file(name).read().map(FilesLeaseStore::lease);
    }

    /** Gives the lease another end, if it is still this owner's and has not ended. */
    private Optional<Lease> change(Lease lease, java.util.function.UnaryOperator<Instant> end) {
        TwinFile file = file(lease.name());
        return file.locked(() -> {
            Instant now = clock.instant();
            Optional<TwinFile.Twin> before = file.read();
            boolean holds = before.map(FilesLeaseStore::lease)
                    .filter(there ->
                            there.epoch() == lease.epoch() && there.owner().equals(lease.owner()))
                    .filter(there -> there.holds(now))
                    .isPresent();
            if (!holds) {
                return Optional.empty();
            }
            Lease changed = new Lease(lease.name(), lease.owner(), lease.epoch(), end.apply(now));
            file.write(before, Codec.encode(changed).text());
            return Optional.of(changed);
        });
    }

    private static void positive(LeaseName name, Duration length) {
        if (length.isNegative() || length.isZero()) {
            throw new Refusal(
                    "lease " + Refusal.quoted(name.value()), "its length is " + length, "give a positive duration");
        }
    }

    private static Lease lease(TwinFile.Twin twin) {
        return Codec.decode(Lease.class, Json.parse(twin.text()));
    }

    private TwinFile file(LeaseName name) {
        return new TwinFile(disk, directory, name.value() + SUFFIX);
    }
}
