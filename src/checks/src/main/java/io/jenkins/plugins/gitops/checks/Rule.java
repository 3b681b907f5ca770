package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** A check in a few lines: what it is called, what it says, and what it looks at. */
public record Rule(Card card, Set<Kind> needs, BiConsumer<Snapshot, Findings> looking) implements Check {
    public Rule {
        needs = Set.copyOf(needs);
    }

    @Override
    public void look(Snapshot snapshot, Findings found) {
        looking.accept(snapshot, found);
    }

    /** Looks at one object of many. */
    public interface Look {
        void at(Item item, Snapshot snapshot, Findings found);
    }

    /** What is said of a rule before what it does. */
    public record Named(Card card) {
        /** Looks at each object of the kind; {@code more} are the kinds that it looks up beside it. */
        public Rule each(Kind kind, Look look, Kind... more) {
            return each(List.of(kind), look, more);
        }

        /** Looks at each object of these kinds. */
        public Rule each(List<Kind> kinds, Look look, Kind... more) {
            Set<Kind> needs = new LinkedHashSet<>(kinds);
            needs.addAll(List.of(more));
            return new Rule(
                    card,
                    needs,
                    (snapshot, found) ->
                            kinds.forEach(kind -> snapshot.all(kind).forEach(item -> look.at(item, snapshot, found))));
        }

        /** Looks at the snapshot as a whole. */
        public Rule whole(BiConsumer<Snapshot, Findings> looking, Kind... needs) {
            return new Rule(card, new LinkedHashSet<>(List.of(needs)), looking);
        }
    }

    public static Named infrastructure(String id, Severity severity, String sentence, String advice, String command) {
        return new Named(new Card(id, Family.INFRASTRUCTURE, severity, sentence, advice, command));
    }

    public static Named application(String id, Severity severity, String sentence, String advice, String command) {
        return new Named(new Card(id, Family.APPLICATIONS, severity, sentence, advice, command));
    }

    public static Named database(String id, Severity severity, String sentence, String advice, String command) {
        return new Named(new Card(id, Family.DATABASE, severity, sentence, advice, command));
    }
}
