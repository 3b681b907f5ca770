package io.jenkins.plugins.gitops.connectors.files;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Claim;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.port.Saved;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Progress in a directory, such as that of a Jenkins run: two files for each operation. Readers need no lock; writers
 * of several JVMs on this host are kept apart by one, and a writer whose claim is no longer the newest is fenced.
 */
public final class FilesProgressStore implements ProgressStore {
    private static final String SUFFIX = ".progress";

    private final Path directory;
    private final Disk disk;

    public FilesProgressStore(Path directory, Disk disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /** The state in the file: who may write, how often it was written, and the document once there is one. */
    private record State(long epoch, long sequence, String document) {
        static final State NONE = new State(0, 0, "");

        String text() {
            return epoch + " " + sequence + "\n" + document;
        }

        static State of(String text) {
            int line = text.indexOf('\n');
            int blank = text.indexOf(' ');
            return new State(
                    Long.parseLong(text, 0, blank, 10),
                    Long.parseLong(text, blank + 1, line, 10),
                    text.substring(line + 1));
        }
    }

    @Override
    public Claim claim(OperationId id, String owner) {
        TwinFile file = file(id);
        return file.locked(() -> {
            Optional<TwinFile.Twin> before = file.read();
            State state = before.map(twin -> State.of(twin.text())).orElse(State.NONE);
            // a doubt means that a newer claim may be lost: two more is greater than that one, too
            long epoch = state.epoch() + (before.map(TwinFile.Twin::doubtful).orElse(false) ? 2 : 1);
            file.write(before, new State(epoch, state.sequence(), state.document()).text());
            return new Claim(id, owner, epoch, before.flatMap(FilesProgressStore::saved));
        });
    }

    @Override
    public void save(Claim claim, long sequence, String document) {
        TwinFile file = file(claim.id());
        file.locked(() -> {
            Optional<TwinFile.Twin> before = file.read();
            State state = before.map(twin -> State.of(twin.text())).orElse(State.NONE);
            if (state.epoch() != claim.epoch()) {
                throw refused(
                        FailureKind.FENCED,
                        claim,
                        "it is claimed with epoch " + state.epoch() + ", this owner has epoch " + claim.epoch(),
                        "stop writing, the other owner goes on");
            }
            if (sequence != state.sequence() + 1) {
                throw refused(
                        FailureKind.STALE,
                        claim,
                        "its sequence is " + state.sequence() + ", the new one is " + sequence,
                        "read it again before writing");
            }
            file.write(before, new State(state.epoch(), sequence, document).text());
            return sequence;
        });
    }

    private static Failure refused(FailureKind kind, Claim claim, String found, String advice) {
        return Failure.of(
                kind, "save the progress of " + Refusal.quoted(claim.id().value()), found, advice);
    }

    @Override
    public Optional<Saved> read(OperationId id) {
        return file(id).read().flatMap(FilesProgressStore::saved);
    }

    private static Optional<Saved> saved(TwinFile.Twin twin) {
        State state = State.of(twin.text());
        return state.sequence() == 0
                ? Optional.empty()
                : Optional.of(new Saved(state.sequence(), state.document(), twin.doubtful()));
    }

    @Override
    public List<OperationId> list() {
        return disk.names(directory).stream()
                .flatMap(name -> TwinFile.nameOf(name).stream())
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .distinct()
                .map(OperationId::new)
                .filter(id -> read(id).isPresent())
                .toList();
    }

    @Override
    public void forget(OperationId id) {
        TwinFile file = file(id);
        file.locked(() -> {
            file.delete();
            return id;
        });
    }

    private TwinFile file(OperationId id) {
        return new TwinFile(disk, directory, id.value() + SUFFIX);
    }
}
