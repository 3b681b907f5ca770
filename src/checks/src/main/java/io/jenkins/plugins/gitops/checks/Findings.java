package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Finding;
import io.jenkins.plugins.gitops.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one check found so far, one finding for each object. */
public final class Findings {
    private static final int MOST_MESSAGES = 3;

    private final Card card;
    private final Map<Place, Seen> seen = new LinkedHashMap<>();

    private static final class Seen {
        private final List<String> messages = new ArrayList<>();
        private Severity severity = Severity.INFO;
        private int more;
    }

    Findings(Card card) {
        this.card = card;
    }

    /** Something is wrong with the object. */
    public void add(Item item, String message) {
        add(item.place(), card.severity(), message);
    }

    /** Something is wrong with the object, worse or less bad than the check usually says. */
    public void add(Item item, Severity severity, String message) {
        add(item.place(), severity, message);
    }

    /** Something is wrong with what bears this name. */
    public void add(Place place, String message) {
        add(place, card.severity(), message);
    }

    public void add(Place place, Severity severity, String message) {
        Seen one = seen.computeIfAbsent(place, any -> new Seen());
        if (one.severity.compareTo(severity) < 0) {
            one.severity = severity;
        }
        if (one.messages.contains(message)) {
            return;
        }
        if (one.messages.size() < MOST_MESSAGES) {
            one.messages.add(message);
        } else {
            one.more++;
        }
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        seen.forEach((place, one) -> all.add(new Finding(
                card.id(),
                place.object(),
                one.severity,
                String.join("; ", one.messages) + (one.more == 0 ? "" : "; and " + one.more + " more like this"),
                place.in(card.advice() + ": " + card.command()))));
        return all;
    }
}
