package io.jenkins.plugins.gitops.delivery.board;

import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.Doorkeeper;
import io.jenkins.plugins.gitops.core.operation.Shown;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.promotion.board.Cell;
import io.jenkins.plugins.gitops.promotion.board.Current;
import io.jenkins.plugins.gitops.promotion.board.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The page of one application in one environment: what runs, what waits, what holds, and all that was. */
public final class PlacePage {
    private final String application;
    private final String environment;
    private final Optional<Cell> cell;
    private final Instant now;

    PlacePage(String application, String environment) {
        this.application = application;
        this.environment = environment;
        BoardKeeper keeper = BoardKeeper.current();
        keeper.refresh();
        this.cell = keeper.index().cell(application, environment);
        this.now = Doorkeeper.current().ports().clock().instant();
    }

    public String getApplication() {
        return application;
    }

    public String getEnvironment() {
        return environment;
    }

    public CellView getCell() {
        return new CellView(application, environment, cell, now);
    }

    public List<Event> getHistory() {
        return cell.map(Cell::history).orElse(List.of());
    }

    /** The images that stand here. */
    public List<String> getArtifacts() {
        return cell.flatMap(Cell::current).stream()
                .flatMap(current -> current.release().artifacts().stream())
                .map(artifact -> artifact.reference())
                .toList();
    }

    public String getBy() {
        return cell.flatMap(Cell::current).map(Current::by).orElse("");
    }

    public String getCommit() {
        return cell.flatMap(Cell::current).flatMap(Current::commit).orElse("");
    }

    public String getPromotion() {
        return cell.flatMap(Cell::current).map(Current::promotion).orElse("");
    }

    /** Where it may go from here. */
    public List<String> getNext() {
        return GitopsConfiguration.current().landscape().environments().stream()
                .filter(place -> place.after().contains(environment))
                .map(Landscape.Place::name)
                .toList();
    }

    /** The digests that stand here and may not be promoted again. */
    public List<String> getQuarantined() {
        return cell.stream()
                .flatMap(one -> one.quarantined().stream())
                .map(one -> one.digest().value())
                .toList();
    }

    public boolean isControllable() {
        return JenkinsDoor.hasPermission(GitopsPermissions.PROMOTE);
    }

    public String shown(Instant at) {
        return Shown.time(at);
    }
}
