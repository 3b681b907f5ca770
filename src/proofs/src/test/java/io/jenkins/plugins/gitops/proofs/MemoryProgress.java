package io.jenkins.plugins.gitops.proofs;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.port.Claim;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.port.Saved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A disk that outlives a controller but not the test. */
final class MemoryProgress implements ProgressStore {
    private final Map<String, Saved> documents = new TreeMap<>();
    private final Map<String, Long> epochs = new TreeMap<>();

    @Override
    public synchronized Claim claim(OperationId id, String owner) {
        long epoch = epochs.merge(id.value(), 1L, Long::sum);
        return new Claim(id, owner, epoch, read(id));
    }

    @Override
    public synchronized void save(Claim claim, long sequence, String document) {
        String id = claim.id().value();
        if (epochs.getOrDefault(id, 0L) != claim.epoch()) {
            throw Failure.of(FailureKind.FENCED, "save '" + id + "'", "a newer claim exists", "stop writing");
        }
        long before = read(claim.id()).map(Saved::sequence).orElse(0L);
        if (sequence != before + 1) {
            throw Failure.of(FailureKind.STALE, "save '" + id + "'", "it stands at " + before, "read it again");
        }
        documents.put(id, new Saved(sequence, document, false));
    }

    @Override
    public synchronized Optional<Saved> read(OperationId id) {
        return Optional.ofNullable(documents.get(id.value()));
    }

    @Override
    public synchronized List<OperationId> list() {
        return documents.keySet().stream().map(OperationId::new).toList();
    }

    @Override
    public synchronized void forget(OperationId id) {
        documents.remove(id.value());
        epochs.remove(id.value());
    }
}
