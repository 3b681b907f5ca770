package io.jenkins.plugins.gitops.core.operation;

import io.jenkins.plugins.gitops.operation.Account;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import java.util.List;
import java.util.Optional;

/** One operation as the run's page shows it. */
public final class OperationView {
    private final Account account;
    private final Optional<OperationStatus> live;

    OperationView(Account account, Optional<OperationStatus> live) {
        this.account = account;
        this.live = live;
    }

    public String getId() {
        return account.id().value();
    }

    public String getKind() {
        return account.kind();
    }

    public String getActor() {
        return account.actor().name();
    }

    /** What was asked, value by value. */
    public List<Shown.Fact> getFacts() {
        return Shown.facts(account.request());
    }

    /** Whether what was asked is short enough to be read at a glance. */
    public boolean isBrief() {
        return getFacts().size() <= 8;
    }

    public boolean isEnded() {
        return account.ending().isPresent();
    }

    public boolean isLive() {
        return account.ending().isEmpty() && live.isPresent();
    }

    /** How it ended, or where it stands. */
    public String getState() {
        return account.ending()
                .map(ending -> ending.kind().name())
                .or(() -> live.map(status -> status.state().name()))
                .orElse("INTERRUPTED");
    }

    /** Why it ended so, or what it waits for. */
    public String getPhrase() {
        return account.ending()
                .map(ending -> ending.reason())
                .or(() -> live.map(OperationStatus::phrase))
                .orElse("goes on when its run is resumed");
    }

    public String getStarted() {
        return Shown.time(account.startedAt());
    }

    /** When it ended, or by when it has to. */
    public String getUntil() {
        return Shown.time(account.ending().map(ending -> ending.at()).orElse(account.deadline()));
    }
}
