package io.jenkins.plugins.gitops.proof;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.List;

/**
 * What is claimed about one running image.
 *
 * @param image registry and repository, without tag and digest
 * @param running the digest that the cluster says it runs
 * @param manifests manifests of the registry that lead from a promoted index to the running platform, their exact text
 * @param lines of the ledger: the build's and those of every promotion on the way
 * @param statements attached to the image
 */
public record ProofBundle(
        String application,
        String environment,
        String image,
        ImageDigest running,
        List<String> manifests,
        List<LedgerLine> lines,
        List<Envelope> statements) {
    public ProofBundle {
        manifests = List.copyOf(manifests);
        lines = List.copyOf(lines);
        statements = List.copyOf(statements);
    }
}
