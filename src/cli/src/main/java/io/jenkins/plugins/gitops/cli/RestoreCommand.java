package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.connectors.postgres.Database;
import io.jenkins.plugins.gitops.connectors.postgres.LogicalRestore;
import io.jenkins.plugins.gitops.connectors.postgres.Tools;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a snapshot into an empty database. */
final class RestoreCommand implements Command {
    private static final Option OF = Option.of("of", "DATABASE", "with 'newest': the newest of this database");

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String words() {
        return "SNAPSHOT|newest " + BackupPlaces.DATABASE;
    }

    @Override
    public String summary() {
        return "restores a snapshot into a database that is empty";
    }

    @Override
    public List<Option> options() {
        return List.of(BackupPlaces.PLACE, BackupPlaces.KEY, BackupPlaces.WORKERS, BackupPlaces.SSL, OF);
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        List<String> words = arguments.words(2, 2, words());
        Database database = BackupPlaces.database(words.get(1), arguments, site);
        BackupRepository repository = BackupPlaces.open(arguments, site, false);
        Optional<String> of = arguments.text(OF.name());
        Snapshot snapshot = BackupPlaces.snapshot(repository, words.get(0), of);
        new LogicalRestore(database, Tools.ofThisMachine(), BackupPlaces.workers(arguments), screen::tell)
                .restore(repository, snapshot);
        screen.answer(
                Json.of(Map.of("snapshot", snapshot.id(), "database", database.name(), "bytes", snapshot.length())),
                List.of("Restored snapshot " + snapshot.id() + " of " + snapshot.of() + ", taken " + snapshot.takenAt()
                        + ", into " + database + "."));
        return ExitCode.SUCCEEDED;
    }
}
