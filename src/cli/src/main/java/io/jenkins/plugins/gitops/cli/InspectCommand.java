package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.backup.repository.Inspection;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads all backups in all places and tells every flaw. */
final class InspectCommand implements Command {
    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public String words() {
        return "";
    }

    @Override
    public String summary() {
        return "reads every backup in every place and tells what is damaged or missing";
    }

    @Override
    public List<Option> options() {
        return List.of(BackupPlaces.PLACE, BackupPlaces.KEY);
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        arguments.words(0, 0, words());
        List<Inspection.Flaw> flaws = BackupPlaces.open(arguments, site, false).inspect();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("PLACE", "OBJECT", "FOUND"));
        flaws.forEach(flaw -> rows.add(List.of(flaw.place(), flaw.object(), flaw.found())));
        screen.answer(
                Json.of(flaws.stream()
                        .map(flaw -> Map.of("place", flaw.place(), "object", flaw.object(), "found", flaw.found()))
                        .toList()),
                flaws.isEmpty() ? List.of("Every object is as it was written.") : Screen.table(rows));
        return flaws.isEmpty() ? ExitCode.SUCCEEDED : ExitCode.FAILED;
    }
}
