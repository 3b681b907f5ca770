package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.ArrayList;
import java.util.List;

/** What happened to an application in an environment, newest first. */
final class HistoryCommand implements Command {
    private static final int MOST = 10_000;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String words() {
        return "ENVIRONMENT [APPLICATION]";
    }

    @Override
    public String summary() {
        return "shows what the ledger says, newest first";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.lettered("lines", "n", "NUMBER", "how many at most; 20"));
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        List<String> words = arguments.words(1, 2, words());
        int most = Numbers.between("--lines", arguments.text("lines").orElse("20"), 1, MOST);
        String application = words.size() > 1 ? words.get(1) : LedgerEntry.ANY;
        List<LedgerLine> lines = site.repository().ledger().newest(words.get(0), application, most);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("LINE", "AT", "WHAT", "SUBJECT", "COMMIT"));
        lines.forEach(line -> rows.add(List.of(
                String.valueOf(line.number()),
                line.entry().at().toString(),
                line.entry().kind(),
                line.entry().subject(),
                line.commit().map(commit -> commit.value().substring(0, 10)).orElse("-"))));
        screen.answer(
                new Json.Arr(lines.stream().map(Codec::encode).toList()),
                lines.isEmpty()
                        ? List.of("Nothing is written about " + application + " in " + words.get(0) + " yet.")
                        : Screen.table(rows));
        return ExitCode.SUCCEEDED;
    }
}
