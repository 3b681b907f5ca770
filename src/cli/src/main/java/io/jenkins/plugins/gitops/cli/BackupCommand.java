package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.backup.repository.SnapshotWriter;
import io.jenkins.plugins.gitops.connectors.postgres.Database;
import io.jenkins.plugins.gitops.connectors.postgres.LogicalBackup;
import io.jenkins.plugins.gitops.connectors.postgres.Tools;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.List;
import java.util.Map;

/** Backs a database up. */
final class BackupCommand implements Command {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String words() {
        return BackupPlaces.DATABASE;
    }

    @Override
    public String summary() {
        return "backs a PostgreSQL database up; it counts once 'gitops prove' restored it";
    }

    @Override
    public List<Option> options() {
        return List.of(BackupPlaces.PLACE, BackupPlaces.KEY, BackupPlaces.WORKERS, BackupPlaces.SSL);
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        Database database = BackupPlaces.database(arguments.words(1, 1, words()).get(0), arguments, site);
        BackupRepository repository = BackupPlaces.open(arguments, site, true);
        SnapshotWriter writer = repository.begin(database.name());
        Snapshot taken = new LogicalBackup(
                        database, Tools.ofThisMachine(), BackupPlaces.workers(arguments), screen::tell)
                .take(writer);
        BackupPlaces.tellBehind(writer.behind(), screen);
        screen.answer(
                Json.of(Map.of(
                        "snapshot", taken.id(),
                        "bytes", taken.length(),
                        "stored", writer.stored(),
                        "behind", writer.behind())),
                List.of("Snapshot " + taken.id() + " of " + database.name() + ": " + BackupPlaces.size(taken.length())
                        + ", of which " + BackupPlaces.size(writer.stored()) + " were new."));
        return writer.behind().isEmpty() ? ExitCode.SUCCEEDED : ExitCode.ERRORED;
    }
}
