package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.connectors.postgres.Database;
import io.jenkins.plugins.gitops.connectors.postgres.DatabaseProof;
import io.jenkins.plugins.gitops.connectors.postgres.Tools;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.List;
import java.util.Optional;

/** Restores a snapshot into a database made for it, compares, and notes that it counts. */
final class ProveCommand implements Command {
    @Override
    public String name() {
        return "prove";
    }

    @Override
    public String words() {
        return "SNAPSHOT|newest " + BackupPlaces.DATABASE;
    }

    @Override
    public String summary() {
        return "restores a snapshot beside that database, compares every table, and notes the proof";
    }

    @Override
    public List<Option> options() {
        return List.of(BackupPlaces.PLACE, BackupPlaces.KEY, BackupPlaces.WORKERS, BackupPlaces.SSL);
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        List<String> words = arguments.words(2, 2, words());
        Database server = BackupPlaces.database(words.get(1), arguments, site);
        BackupRepository repository = BackupPlaces.open(arguments, site, false);
        Snapshot snapshot = BackupPlaces.snapshot(repository, words.get(0), Optional.empty());
        Json.Obj evidence = new DatabaseProof(
                        server, Tools.ofThisMachine(), BackupPlaces.workers(arguments), site.clock(), screen::tell)
                .prove(repository, snapshot);
        screen.answer(
                evidence,
                List.of("Snapshot " + snapshot.id() + " is proven: " + text(evidence, "tables")
                        + " tables restored and equal, restored in " + text(evidence, "restoredInMillis") + " ms."));
        return ExitCode.SUCCEEDED;
    }

    private static String text(Json.Obj evidence, String field) {
        return evidence.get(field).map(Json::text).orElse("?");
    }
}
