package io.jenkins.plugins.gitops.core.operation;

import io.jenkins.plugins.gitops.operation.Account;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** What was asked, as canonical JSON. */
    public String getRequest() {
        return account.request().text();
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
        return shown(account.startedAt());
    }

    /** When it ended, or by when it has to. */
    public String getUntil() {
        return shown(account.ending().map(ending -> ending.at()).orElse(account.deadline()));
    }

    private static String shown(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
