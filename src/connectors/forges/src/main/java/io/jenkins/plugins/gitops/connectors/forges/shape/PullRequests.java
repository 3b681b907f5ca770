package io.jenkins.plugins.gitops.connectors.forges.shape;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.PullRequest;
import io.jenkins.plugins.gitops.port.PullRequest.Checks;
import io.jenkins.plugins.gitops.port.PullRequest.State;
import io.jenkins.plugins.gitops.port.PullRequestDraft;
import java.util.Optional;

/** What a forge is asked to do is decided here, once for all of them: look first, act once, look again. */
public final class PullRequests implements Forge {
    private final Dialect dialect;

    public PullRequests(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public PullRequest open(PullRequestDraft draft) {
        PullRequest request = dialect.newest(draft.branch(), draft.into()).orElseGet(() -> create(draft));
        if (request.state() == State.OPEN) {
            dialect.dress(request, draft);
        }
        return checked(request);
    }

    private PullRequest create(PullRequestDraft draft) {
        try {
            return dialect.create(draft);
        } catch (Failure failure) {
            // the answer to an earlier attempt may have been lost, and then this one was too many
            Optional<PullRequest> made = dialect.newest(draft.branch(), draft.into());
            return made.orElseThrow(() -> failure);
        }
    }

    @Override
    public PullRequest look(String number) {
        return checked(dialect.read(number));
    }

    private PullRequest checked(PullRequest request) {
        return request.state() == State.OPEN ? request.with(dialect.checks(request, request.head())) : request;
    }

    @Override
    public PullRequest merge(String number, CommitId reviewed, String message) {
        PullRequest request = look(number);
        if (request.state() == State.OPEN) {
            mustBe(request, reviewed);
            dialect.merge(request, reviewed, message);
            request = dialect.read(number);
        }
        if (request.state() != State.MERGED) {
            throw refused(
                    request,
                    FailureKind.REFUSED,
                    "it is " + request.state(),
                    "see who closed it, or why it did not merge");
        }
        if (!request.head().equals(reviewed)) {
            throw refused(
                    request,
                    FailureKind.REFUSED,
                    "it was merged with commit " + request.head().brief() + ", not with " + reviewed.brief()
                            + " that was reviewed",
                    "find out who pushed, and roll back");
        }
        return request;
    }

    private static void mustBe(PullRequest request, CommitId reviewed) {
        if (!request.head().equals(reviewed)) {
            throw refused(
                    request,
                    FailureKind.CONFLICT,
                    "its branch is at " + request.head().brief() + ", reviewed was " + reviewed.brief(),
                    "review what it holds now");
        }
        if (request.checks() != Checks.GREEN && request.checks() != Checks.NONE) {
            throw refused(
                    request,
                    request.checks() == Checks.PENDING ? FailureKind.STALE : FailureKind.REFUSED,
                    "its checks are " + request.checks(),
                    "wait for them, or mend what they found");
        }
    }

    @Override
    public PullRequest close(String number, String why) {
        PullRequest request = dialect.read(number);
        if (request.state() == State.OPEN) {
            dialect.close(request, why);
            return dialect.read(number);
        }
        return request;
    }

    private static Failure refused(PullRequest request, FailureKind kind, String found, String advice) {
        return Failure.of(
                kind,
                "merge pull request " + Refusal.quoted(request.number()) + " (" + request.page() + ")",
                found,
                advice);
    }
}
