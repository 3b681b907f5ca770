package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.OperationId;
import java.util.List;
import java.util.Optional;

/**
 * Where operations keep their progress. When {@link #save} has returned, the document survives the death of the
 * process; when it has not returned, the document before it stands whole.
 */
public interface ProgressStore {
    /**
     * Makes the owner the only one who may write this operation's progress: the epoch it gets is greater than any
     * before, and saves under an older one are fenced from now on, whoever still runs there (I17).
     */
    Claim claim(OperationId id, String owner);

    /**
     * Replaces the document.
     *
     * @param sequence one more than that of the document it replaces, the first is 1
     * @throws io.jenkins.plugins.gitops.model.Failure FENCED when a newer claim exists, STALE when the sequence does
     *     not follow the stored one, UNREACHABLE when it could not be written
     */
    void save(Claim claim, long sequence, String document);

    /** The newest whole document, for those who only look. */
    Optional<Saved> read(OperationId id);

    /** All operations that have a document here, in the order of their names. */
    List<OperationId> list();

    /** Removes the document; unknown ones are no error. */
    void forget(OperationId id);
}
