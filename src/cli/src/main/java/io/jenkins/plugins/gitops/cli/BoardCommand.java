package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.board.BoardIndex;
import io.jenkins.plugins.gitops.promotion.board.LedgerWatch;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What runs where by the ledger: now, or as {@code fold} at a line or a time that is past. */
final class BoardCommand implements Command {
    private static final String LINE = "line";
    private static final String AT = "at";

    private final boolean past;

    private BoardCommand(boolean past) {
        this.past = past;
    }

    static BoardCommand status() {
        return new BoardCommand(false);
    }

    static BoardCommand fold() {
        return new BoardCommand(true);
    }

    @Override
    public String name() {
        return past ? "fold" : "status";
    }

    @Override
    public String words() {
        return "[ENVIRONMENT [APPLICATION]]";
    }

    @Override
    public String summary() {
        return past
                ? "shows what ran where when the ledger had a line, or at a time"
                : "shows what runs where since when, what waits, and what is held";
    }

    @Override
    public List<Option> options() {
        return past
                ? List.of(
                        Option.of(LINE, "NUMBER", "the last line of the ledger that counts"),
                        Option.of(AT, "TIME", "the moment that counts, such as 2026-11-21T17:30:00Z"))
                : List.of();
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        List<String> words = arguments.words(0, 2, words());
        Predicate<LedgerLine> counts = counts(arguments);
        Map<String, BoardIndex> books = new LinkedHashMap<>();
        List<BoardRow> rows = new ArrayList<>();
        for (Landscape.Place place : places(words, site)) {
            BoardIndex index = books.computeIfAbsent(place.repository(), name -> read(site, name, counts));
            Set<String> applications = words.size() > 1 ? Set.of(words.get(1)) : index.applications();
            for (String application : applications)
                index.cell(application, place.name())
                        .ifPresent(cell -> rows.add(BoardRow.of(place.name(), application, cell)));
        }
        screen.answer(
                new Json.Arr(rows.stream().map(Codec::encode).toList()),
                rows.isEmpty()
                        ? List.of("Nothing was promoted " + (words.isEmpty() ? "anywhere" : "there") + " yet.")
                        : Screen.table(BoardRow.table(rows)));
        return ExitCode.SUCCEEDED;
    }

    private static List<Landscape.Place> places(List<String> words, Site site) {
        return words.isEmpty() ? site.landscape().environments() : List.of(site.place(words.get(0)));
    }

    private static BoardIndex read(Site site, String repository, Predicate<LedgerLine> counts) {
        BoardIndex index = new BoardIndex();
        new LedgerWatch()
                .read(
                        site.open(repository).ledger(),
                        lines -> index.take(lines.stream().filter(counts).toList()));
        return index;
    }

    private Predicate<LedgerLine> counts(Arguments arguments) {
        if (!past) return line -> true;
        arguments.exclusive(Set.of(LINE, AT));
        if (arguments.text(LINE).isPresent()) {
            int last = Numbers.between("--" + LINE, arguments.required(LINE), 1, Integer.MAX_VALUE);
            return line -> line.number() <= last;
        }
        Instant last = time(arguments.required(AT));
        return line -> !line.entry().at().isAfter(last);
    }

    private static Instant time(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            Refusal refusal = new Refusal(
                    "read --" + AT,
                    Refusal.quoted(written) + " is no time",
                    "write one in UTC like 2026-11-21T17:30:00Z");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
