package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Finding;
import io.jenkins.plugins.gitops.model.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;

/** What one check came to. */
public record Result(Card card, Verdict verdict, List<Noted> findings) {
    public Result {
        findings = List.copyOf(findings);
    }

    static Result of(Card card, List<Finding> findings) {
        List<Noted> noted = findings.stream()
                .map(finding -> new Noted(finding, Standing.NEW, ""))
                .toList();
        return new Result(card, verdict(card, noted), noted);
    }

    static Result unknown(Card card, String why) {
        return new Result(card, Verdict.inconclusive(why), List.of());
    }

    /** The same with other notes on its findings, and the verdict that follows from them. */
    Result noting(UnaryOperator<Noted> note) {
        if (verdict.kind() == Verdict.Kind.INCONCLUSIVE) {
            return this;
        }
        List<Noted> noted = findings.stream().map(note).toList();
        return new Result(card, verdict(card, noted), noted);
    }

    /** Those that nobody accepted. */
    public List<Noted> open() {
        return findings.stream().filter(Noted::open).toList();
    }

    private static Verdict verdict(Card card, List<Noted> noted) {
        long open = noted.stream().filter(Noted::open).count();
        long accepted = noted.size() - open;
        String beside = accepted == 0 ? "" : ", " + accepted + " accepted";
        return open > 0
                ? Verdict.fail(open + (open == 1 ? " finding" : " findings") + beside)
                : Verdict.pass(card.sentence() + (accepted == 0 ? "" : " (" + accepted + " accepted)"));
    }
}
