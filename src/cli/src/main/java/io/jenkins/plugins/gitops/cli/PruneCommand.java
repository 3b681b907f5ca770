package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Pruning;
import io.jenkins.plugins.gitops.backup.retention.Retention;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Removes the snapshots that no rule keeps, and what only they needed. */
final class PruneCommand implements Command {
    private static final int MOST = 10_000;
    private static final Duration GRACE = Duration.ofDays(1);

    @Override
    public String name() {
        return "prune";
    }

    @Override
    public String words() {
        return "";
    }

    @Override
    public String summary() {
        return "removes snapshots that no rule keeps; never the newest, the newest proven, or what a kept one needs";
    }

    @Override
    public List<Option> options() {
        return List.of(
                BackupPlaces.PLACE,
                BackupPlaces.KEY,
                Option.of("days", "NUMBER", "keep all that are younger; 30"),
                Option.of("daily", "NUMBER", "keep the newest of so many days; 0"),
                Option.of("weekly", "NUMBER", "of so many weeks; 0"),
                Option.of("monthly", "NUMBER", "of so many months; 12"),
                Option.of("yearly", "NUMBER", "of so many years; 3"),
                Option.flag("dry-run", "shows what would go and why the others stay, and touches nothing"));
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        arguments.words(0, 0, words());
        Retention retention = new Retention(
                Duration.ofDays(number(arguments, "days", "30")),
                number(arguments, "daily", "0"),
                number(arguments, "weekly", "0"),
                number(arguments, "monthly", "12"),
                number(arguments, "yearly", "3"));
        BackupRepository repository = BackupPlaces.open(arguments, site, false);
        Retention.Decision plan = repository.plan(retention);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SNAPSHOT", "", "WHY"));
        plan.goes().forEach(id -> rows.add(List.of(id, "goes", "no rule keeps it")));
        new TreeMap<>(plan.stays()).forEach((id, why) -> rows.add(List.of(id, "stays", String.join(", ", why))));
        List<String> lines = new ArrayList<>(Screen.table(rows));
        Map<String, Object> answer = new TreeMap<>(Map.of("stays", plan.stays(), "goes", plan.goes()));
        if (!arguments.flag("dry-run")) {
            Pruning.Done done = repository.prune(plan, GRACE);
            lines.add(done.snapshots() + " snapshots removed; " + done.marked() + " packs marked, " + done.removed()
                    + " marked ones removed, " + done.spared() + " spared.");
            answer.put("removed", done.snapshots());
            answer.put("packsMarked", done.marked());
            answer.put("packsRemoved", done.removed());
        }
        screen.answer(Json.of(answer), lines);
        return ExitCode.SUCCEEDED;
    }

    private static int number(Arguments arguments, String option, String otherwise) {
        return Numbers.between("--" + option, arguments.text(option).orElse(otherwise), 0, MOST);
    }
}
