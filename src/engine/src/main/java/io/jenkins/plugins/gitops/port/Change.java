package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What shall happen to one branch and to the ledger, all of it or nothing: edits that are applied to whatever the
 * newest tree is, entries for the ledger, and leases that must still hold when it lands.
 *
 * @param id stands exactly once in history, however often the change is landed (I3)
 * @param ownedPaths prefixes outside of which nothing may be written (I4)
 * @param trailers what the commit says at its end, behind Promotion-Id, in this order
 * @param startsBranch whether an absent branch is begun; otherwise it is refused
 * @param base the branch at whose newest commit an absent one begins; empty: it begins with nothing before it
 */
public record Change(
        PromotionId id,
        String branch,
        Actor author,
        String message,
        Map<String, String> trailers,
        List<String> ownedPaths,
        List<FileEdit> edits,
        List<LedgerEntry> entries,
        List<Lease> fences,
        boolean startsBranch,
        Optional<String> base) {
    /** The trailer by which a promotion is found again in history. */
    public static final String ID_TRAILER = "Promotion-Id";

    private static final String BRANCH = "[A-Za-z0-9_][A-Za-z0-9._/+-]{0,199}";
    private static final String NAME = "its short name, such as main";

    public Change {
        Refusal.matching("a branch", branch, BRANCH, NAME);
        base.ifPresent(other -> Refusal.matching("the branch to begin at", other, BRANCH, NAME));
        message = Refusal.text("a commit message", message);
        trailers = Collections.unmodifiableMap(new LinkedHashMap<>(trailers));
        trailers.forEach((name, value) -> {
            Refusal.matching("a trailer", name, "[A-Za-z][A-Za-z0-9-]*", "letters, digits and hyphens");
            Refusal.matching("the trailer " + name, value, "[^\\r\\n]+", "one line");
        });
        ownedPaths = List.copyOf(ownedPaths);
        edits = List.copyOf(edits);
        entries = List.copyOf(entries);
        fences = List.copyOf(fences);
        for (FileEdit edit : edits) {
            if (ownedPaths.stream().noneMatch(owned -> covers(owned, edit.path()))) {
                throw new Refusal(
                        "edit " + Refusal.quoted(edit.path()),
                        "the promotion owns only " + ownedPaths,
                        "name the path among the environment's paths");
            }
        }
        if (edits.isEmpty() && entries.isEmpty()) {
            throw new Refusal("land a change", "it has no edit and no ledger entry", "give it at least one");
        }
    }

    /** A change of a branch that is there already, or begins with nothing before it. */
    public Change(
            PromotionId id,
            String branch,
            Actor author,
            String message,
            Map<String, String> trailers,
            List<String> ownedPaths,
            List<FileEdit> edits,
            List<LedgerEntry> entries,
            List<Lease> fences,
            boolean startsBranch) {
        this(id, branch, author, message, trailers, ownedPaths, edits, entries, fences, startsBranch, Optional.empty());
    }

    /** The same on a branch of its own, which begins where this one's is. */
    public Change aside(String own) {
        return new Change(
                id, own, author, message, trailers, ownedPaths, edits, entries, fences, true, Optional.of(branch));
    }

    private static boolean covers(String owned, String path) {
        String prefix = owned.replaceAll("/+$", "");
        return prefix.isEmpty() || path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
