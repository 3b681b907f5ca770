package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks all gates of one promotion at once, through its progress: every verdict is kept, and no thread is held. */
public final class Round {
    private final GateRegistry gates;
    private final Progress progress;
    private final String name;
    private final Landscape.Place place;
    private final String application;
    private final Release release;

    /** A round of that name within the run, {@code before} or {@code after}. */
    public Round(
            GateRegistry gates,
            Progress progress,
            String name,
            Landscape.Place place,
            String application,
            Release release) {
        this.gates = gates;
        this.progress = progress;
        this.name = name;
        this.place = place;
        this.application = application;
        this.release = release;
    }

    /** What one gate said, as it is kept between strides. */
    record Said(GateVerdict verdict, Optional<Instant> notBefore) {}

    /**
     * What all said.
     *
     * @param at when the last of them answered
     * @param again when time alone may have changed every verdict that does not pass; absent where it will not
     */
    public record Result(List<GateVerdict> verdicts, Instant at, Optional<Instant> again) {
        public Result {
            verdicts = List.copyOf(verdicts);
        }

        /** All together: the strongest of them, with every reason that does not pass. */
        public Verdict verdict() {
            Verdict all =
                    verdicts.stream().map(GateVerdict::verdict).reduce(Verdict.pass("all gates pass"), Verdict::and);
            List<String> reasons = verdicts.stream()
                    .filter(one -> !one.verdict().advances())
                    .map(one -> one.gate() + ": " + one.verdict().reason())
                    .toList();
            return reasons.isEmpty() ? all : new Verdict(all.kind(), String.join("; ", reasons));
        }
    }

    /** The result once every gate has answered; the rules must be the same each time. */
    public Optional<Result> ask(List<GateRule> rules, Ledger ledger) {
        Optional<Result> known = progress.recall(key("result"), Result.class);
        if (known.isPresent()) return known;
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) answered(rules.get(i), i, ledger).ifPresent(said::add);
        if (said.size() < rules.size()) return Optional.empty();
        Result result = new Result(said.stream().map(Said::verdict).toList(), progress.now(), again(said));
        progress.note(key("result"), result);
        return Optional.of(result);
    }

    /** Forgets the answers, so that all are asked anew. */
    public void again() {
        progress.note(name + ".generation", generation() + 1);
    }

    private Optional<Said> answered(GateRule rule, int number, Ledger ledger) {
        String question = key(String.valueOf(number));
        Optional<Said> known = progress.recall(question, Said.class);
        if (known.isPresent()) return known;
        LedgerBook book = new LedgerBook(ledger, progress.now());
        GateQuestion asked = new GateQuestion(
                rule,
                place.name(),
                application,
                release,
                place.after(),
                progress.now(),
                book,
                progress.id().value());
        Optional<GateAnswer> answered = progress.ask(question, GateAnswer.class, () -> gates.ask(asked));
        Optional<Failure> trouble =
                answered.filter(answer -> !answer.verdict().advances()).flatMap(answer -> book.trouble());
        // a request to the ledger that was lost is made again, and no verdict
        if (trouble.isPresent()) throw trouble.get();
        Optional<Said> said =
                answered.map(answer -> new Said(new GateVerdict(rule.kind(), answer.verdict()), answer.notBefore()));
        said.ifPresent(one -> {
            progress.say(
                    "gate '" + rule.kind() + "': " + one.verdict().verdict().kind() + ", "
                            + one.verdict().verdict().reason());
            progress.note(question, one);
        });
        return said;
    }

    private static Optional<Instant> again(List<Said> said) {
        List<Said> no =
                said.stream().filter(one -> !one.verdict().verdict().advances()).toList();
        boolean timeHelps =
                !no.isEmpty() && no.stream().allMatch(one -> one.notBefore().isPresent());
        return timeHelps
                ? no.stream().flatMap(one -> one.notBefore().stream()).max(Instant::compareTo)
                : Optional.empty();
    }

    private int generation() {
        return progress.recall(name + ".generation", Integer.class).orElse(0);
    }

    private String key(String what) {
        return name + "." + generation() + "." + what;
    }
}
