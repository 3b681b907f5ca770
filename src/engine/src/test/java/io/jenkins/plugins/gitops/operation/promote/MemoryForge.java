package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.PullRequest;
import io.jenkins.plugins.gitops.port.PullRequest.Checks;
import io.jenkins.plugins.gitops.port.PullRequest.State;
import io.jenkins.plugins.gitops.port.PullRequestDraft;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Pull requests over the repository in memory, with what forges promise alike; a real one is asked in the stack tier. */
final class MemoryForge implements Forge {
    private final MemoryDeployment git;
    final List<PullRequestDraft> drafts = new ArrayList<>();
    final List<String> closings = new ArrayList<>();
    private final List<PullRequest> requests = new ArrayList<>();
    private final List<Map<String, String>> bases = new ArrayList<>();
    Checks checks = Checks.GREEN;

    MemoryForge(MemoryDeployment git) {
        this.git = git;
    }

    PullRequest request(int number) {
        return requests.get(number - 1);
    }

    @Override
    public PullRequest open(PullRequestDraft draft) {
        for (int i = drafts.size(); i > 0; i--)
            if (drafts.get(i - 1).branch().equals(draft.branch())) return look(String.valueOf(i));
        drafts.add(draft);
        bases.add(git.files(draft.into()));
        String number = String.valueOf(drafts.size());
        requests.add(new PullRequest(
                number,
                URI.create("https://git.example.com/pulls/" + number),
                State.OPEN,
                draft.into(),
                git.head(draft.branch()).orElseThrow(),
                checks,
                Optional.empty()));
        return look(number);
    }

    @Override
    public PullRequest look(String number) {
        int at = Integer.parseInt(number) - 1;
        PullRequest known = requests.get(at);
        if (known.state() == State.OPEN)
            requests.set(
                    at, as(known, State.OPEN, git.head(drafts.get(at).branch()).orElseThrow()));
        return requests.get(at);
    }

    private PullRequest as(PullRequest request, State state, CommitId head) {
        Optional<CommitId> merged = state == State.MERGED ? git.head(request.into()) : Optional.empty();
        return new PullRequest(request.number(), request.page(), state, request.into(), head, checks, merged);
    }

    @Override
    public PullRequest merge(String number, CommitId reviewed, String message) {
        PullRequest now = look(number);
        if (now.state() == State.CLOSED) throw no(FailureKind.REFUSED, "it is CLOSED");
        if (!now.head().equals(reviewed)) throw no(FailureKind.CONFLICT, "its branch is at " + now.head());
        if (now.state() == State.MERGED) return now;
        if (checks == Checks.RED || checks == Checks.PENDING) throw no(FailureKind.REFUSED, "checks are " + checks);
        return byHand(number, message);
    }

    /** What a person does who clicks. */
    PullRequest byHand(String number, String message) {
        int at = Integer.parseInt(number) - 1;
        PullRequestDraft draft = drafts.get(at);
        Map<String, String> base = bases.get(at);
        Map<String, String> main = new TreeMap<>(git.files(draft.into()));
        git.files(draft.branch()).forEach((path, text) -> {
            if (text.equals(base.get(path))) return;
            if (!String.valueOf(base.get(path)).equals(main.get(path)))
                throw no(FailureKind.REFUSED, "'" + path + "' conflicts");
            main.put(path, text);
        });
        git.commit(draft.into(), main, message);
        PullRequest merged = as(look(number), State.MERGED, look(number).head());
        requests.set(at, merged);
        return merged;
    }

    @Override
    public PullRequest close(String number, String why) {
        int at = Integer.parseInt(number) - 1;
        PullRequest now = look(number);
        if (now.state() != State.OPEN) return now;
        closings.add(why);
        requests.set(at, as(now, State.CLOSED, now.head()));
        return requests.get(at);
    }

    private static Failure no(FailureKind kind, String found) {
        return Failure.of(kind, "merge", found, "look at it");
    }
}
