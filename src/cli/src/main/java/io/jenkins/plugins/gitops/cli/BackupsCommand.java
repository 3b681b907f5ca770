package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lists the snapshots there are. */
final class BackupsCommand implements Command {
    @Override
    public String name() {
        return "backups";
    }

    @Override
    public String words() {
        return "";
    }

    @Override
    public String summary() {
        return "lists snapshots, and when each was proven";
    }

    @Override
    public List<Option> options() {
        return List.of(BackupPlaces.PLACE, BackupPlaces.KEY);
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        arguments.words(0, 0, words());
        BackupRepository repository = BackupPlaces.open(arguments, site, false);
        Map<String, BackupRepository.Proof> proofs = repository.proofs();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SNAPSHOT", "OF", "TAKEN", "SIZE", "PROVEN"));
        List<Object> all = new ArrayList<>();
        for (Snapshot one : repository.snapshots()) {
            Optional<String> proven = Optional.ofNullable(proofs.get(one.id()))
                    .map(proof -> proof.at().toString());
            rows.add(List.of(
                    one.id(),
                    one.of(),
                    one.takenAt().toString(),
                    BackupPlaces.size(one.length()),
                    proven.orElse("never")));
            Map<String, Object> fields = new TreeMap<>(Map.of(
                    "snapshot",
                    one.id(),
                    "of",
                    one.of(),
                    "takenAt",
                    one.takenAt().toString(),
                    "bytes",
                    one.length()));
            proven.ifPresent(at -> fields.put("provenAt", at));
            all.add(fields);
        }
        screen.answer(Json.of(all), all.isEmpty() ? List.of("There is no snapshot yet.") : Screen.table(rows));
        return ExitCode.SUCCEEDED;
    }
}
