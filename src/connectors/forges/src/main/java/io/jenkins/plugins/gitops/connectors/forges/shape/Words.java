package io.jenkins.plugins.gitops.connectors.forges.shape;

import io.jenkins.plugins.gitops.connectors.http.JsonAnswer;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.PullRequest.Checks;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads words of an answer that every forge uses. */
public final class Words {
    private Words() {}

    public static CommitId commit(JsonAnswer answer) {
        try {
            return new CommitId(answer.text());
        } catch (Refusal e) {
            throw answer.failure("it is no commit").causedBy(e);
        }
    }

    /** The commit of the field, where there is one; a shortened one is none. */
    public static Optional<CommitId> commit(JsonAnswer answer, String name) {
        return answer.find(name)
                .filter(found -> found.text().matches("[0-9a-f]{40}([0-9a-f]{24})?"))
                .map(Words::commit);
    }

    public static URI page(JsonAnswer answer) {
        try {
            return URI.create(answer.text());
        } catch (IllegalArgumentException e) {
            throw answer.failure("it is no address").causedBy(e);
        }
    }

    /** One red is red, else one pending is pending, else one green is green. */
    public static Checks together(List<Checks> all) {
        for (Checks worst : List.of(Checks.RED, Checks.PENDING, Checks.GREEN)) {
            if (all.contains(worst)) {
                return worst;
            }
        }
        return Checks.NONE;
    }
}
