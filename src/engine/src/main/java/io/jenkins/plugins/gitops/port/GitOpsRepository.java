package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;
import java.util.List;
import java.util.Optional;

/**
 * One GitOps repository: what stands in it, and the one way to change it.
 *
 * <p>Every method may be called from many threads; none keeps state that a caller could see half done. Whatever fails
 * does so with a {@link io.jenkins.plugins.gitops.model.Failure} whose kind says what may be done next.
 */
public interface GitOpsRepository {
    RepositoryIdentity identity();

    /** The commit that the branch points at now, asked of the server. */
    Optional<CommitId> head(String branch);

    /** The content of the file in that commit. */
    Optional<byte[]> read(CommitId commit, String path);

    /** The names in the directory of that commit, directories with a slash behind; none where it is absent. */
    List<String> list(CommitId commit, String directory);

    /**
     * Lands the change: applies its edits to the newest tree, commits, pushes commit and ledger entries with
     * compare-and-swap, again where somebody else was faster. A change whose id already stands in the ledger is not
     * made twice: the answer is then where it landed. Changes that wait for one repository are pushed together.
     */
    Landing land(Change change);

    /** The book of this repository. */
    Ledger ledger();

    /** The leases of this repository. */
    LeaseStore leases();
}
