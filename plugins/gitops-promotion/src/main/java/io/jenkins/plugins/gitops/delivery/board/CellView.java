package io.jenkins.plugins.gitops.delivery.board;

import io.jenkins.plugins.gitops.promotion.board.Cell;
import io.jenkins.plugins.gitops.promotion.board.Current;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** One place as the board's table shows it. */
public final class CellView {
    private final String application;
    private final String environment;
    private final Optional<Cell> cell;
    private final Instant now;

    CellView(String application, String environment, Optional<Cell> cell, Instant now) {
        this.application = application;
        this.environment = environment;
        this.cell = cell;
        this.now = now;
    }

    public String getEnvironment() {
        return environment;
    }

    public boolean isThere() {
        return cell.isPresent();
    }

    /** The address of the place's own page, below the board's. */
    public String getHref() {
        return "place?application=" + encoded(application) + "&environment=" + encoded(environment);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String getRelease() {
        return current().map(current -> current.release().name()).orElse("nothing yet");
    }

    public String getDigest() {
        return current()
                .flatMap(current -> current.digests().stream().findFirst())
                .map(digest -> digest.brief())
                .orElse("");
    }

    public String getAgo() {
        return current().map(current -> Ago.of(current.since(), now)).orElse("");
    }

    public String getSince() {
        return current().map(current -> current.since().toString()).orElse("");
    }

    public String getState() {
        return current()
                .map(current -> switch (current.state()) {
                    case ARRIVING -> "arriving";
                    case HEALTHY -> "healthy";
                    case FAILED -> "failed";
                })
                .orElse("empty");
    }

    public String getReason() {
        return current()
                .map(Current::reason)
                .filter(reason -> !reason.isEmpty())
                .orElseGet(this::getState);
    }

    public boolean isHeld() {
        return cell.flatMap(Cell::hold).isPresent();
    }

    public String getHold() {
        return cell.flatMap(Cell::hold)
                .map(hold -> hold.reason() + " (" + hold.by().name() + ")")
                .orElse("");
    }

    public boolean isQuarantined() {
        return cell.filter(one -> !one.quarantined().isEmpty()).isPresent();
    }

    public int getWaiting() {
        return cell.map(one -> one.waiting().size()).orElse(0);
    }

    /** Which releases wait here. */
    public String getWaits() {
        return cell.stream()
                .flatMap(one -> one.waiting().values().stream())
                .map(queued ->
                        queued.release().name() + " of " + queued.requester().name())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    boolean troubled() {
        return isHeld() || isQuarantined() || getState().equals("failed");
    }

    private Optional<Current> current() {
        return cell.flatMap(Cell::current);
    }
}
