package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Approval;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.promotion.BrokeGlass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who has to approve, such as {@code (group:release | group:sre) & group:dba & !author & !requester} or
 * {@code 2 of (group:sre, user:ann)}: each part by another person, however many groups somebody is in. What stands with
 * {@code !} in a conjunction may not be any of those who fill the rest of it.
 */
public final class Approvals {
    private final String rule;
    private final List<List<Seat>> ways;

    private Approvals(String rule, List<List<Seat>> ways) {
        this.rule = rule;
        this.ways = ways;
    }

    /** The rule that was written; an empty one asks for nobody. What cannot be read is refused with its column. */
    public static Approvals parse(String rule) {
        return new Approvals(rule.strip(), rule.isBlank() ? List.of(List.of()) : Seat.ways(ConsentsReader.read(rule)));
    }

    /** Whether anybody has to approve at all. */
    public boolean asked() {
        return !rule.isEmpty();
    }

    /** What the approvals of the question come to; those that are not for exactly this plan do not count (I9). */
    public Consent judge(ApprovalQuestion question) {
        if (!asked()) {
            return new Consent(true, "nobody has to approve", List.of(), List.of());
        }
        Optional<BrokeGlass> glass = question.glass().filter(broke -> brokeFor(question, broke));
        if (glass.isPresent()) {
            String by = glass.get().by().name();
            return new Consent(true, by + " broke the glass: " + glass.get().reason(), List.of(by), List.of());
        }
        List<String> notes = new ArrayList<>();
        Map<String, Someone.Person> people = people(question, notes);
        List<Someone.Person> able = new ArrayList<>(people.values());
        List<List<Seat>> closest = closest(question, able);
        if (closest.get(0).isEmpty()) {
            List<String> names =
                    able.stream().map(Someone.Person::name).sorted().toList();
            return new Consent(true, "approved by " + String.join(", ", names), names, notes);
        }
        Set<String> missing = new LinkedHashSet<>();
        closest.forEach(way -> missing.add(way.stream().map(Seat::words).collect(Collectors.joining(" and "))));
        explain(question, able, notes);
        return new Consent(
                false,
                "still missing: " + String.join(", or ", missing),
                able.stream().map(Someone.Person::name).sorted().toList(),
                notes);
    }

    /** The empty seats of those ways that miss the fewest people. */
    private List<List<Seat>> closest(ApprovalQuestion question, List<Someone.Person> people) {
        List<List<Seat>> empty = ways.stream()
                .map(way -> question.authors().isEmpty() ? unknown(way, people) : Seat.empty(way, people))
                .toList();
        int fewest = empty.stream().mapToInt(List::size).min().orElse(0);
        return empty.stream().filter(way -> way.size() == fewest).toList();
    }

    /** Without the authors, no seat is filled that asks for them. */
    private static List<Seat> unknown(List<Seat> way, List<Someone.Person> people) {
        List<Seat> told = way.stream().filter(seat -> !asksForAuthors(seat)).toList();
        List<Seat> empty = new ArrayList<>(Seat.empty(told, people));
        way.stream().filter(Approvals::asksForAuthors).forEach(empty::add);
        return empty;
    }

    private static boolean asksForAuthors(Seat seat) {
        return java.util.stream.Stream.concat(seat.of().stream(), seat.not().stream())
                .anyMatch(who -> who.kind() == Someone.Kind.AUTHOR);
    }

    private Map<String, Someone.Person> people(ApprovalQuestion question, List<String> notes) {
        Set<String> authors = question.authors().orElse(Set.of()).stream()
                .map(Approvals::lower)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Someone.Person> people = new LinkedHashMap<>();
        question.given().stream()
                .sorted(Comparator.comparing(approved -> approved.approval().given()))
                .forEach(approved -> {
                    Approval approval = approved.approval();
                    Optional<String> doubt = doubt(question, approved);
                    String name = lower(approval.approver().name());
                    if (doubt.isPresent()) {
                        notes.add("the approval of " + approval.approver().name() + " does not count: " + doubt.get());
                    } else {
                        // one person once: whoever approved twice is in the groups of the newer time
                        people.put(
                                name,
                                new Someone.Person(
                                        name,
                                        approved.groups(),
                                        authors.contains(name),
                                        name.equals(lower(question.requester()))));
                    }
                });
        return people;
    }

    private static Optional<String> doubt(ApprovalQuestion question, Approved approved) {
        Approval approval = approved.approval();
        if (approval.approver().kind() != Actor.Kind.PERSON) {
            return Optional.of("the approver is no person");
        } else if (!approval.plan().equals(question.plan())) {
            return Optional.of("it is for another plan");
        } else if (!approval.environment().equals(question.environment())) {
            return Optional.of("it is for " + approval.environment().value());
        } else if (!approved.application().equals(question.application())) {
            return Optional.of("it is for application " + approved.application());
        } else if (!Set.copyOf(approved.digests()).equals(Set.copyOf(question.digests()))) {
            return Optional.of("it is for other digests");
        } else if (approval.given().isAfter(question.now())) {
            return Optional.of("it is given at " + approval.given() + ", which is yet to come");
        } else if (!question.now().isBefore(approval.expires())) {
            return Optional.of("it expired at " + approval.expires());
        }
        return Optional.empty();
    }

    private void explain(ApprovalQuestion question, List<Someone.Person> people, List<String> notes) {
        Set<String> told = new TreeSet<>();
        for (Someone.Person person : people) {
            boolean fits = ways.stream().flatMap(List::stream).anyMatch(seat -> seat.fits(person));
            if (!fits) {
                String why = person.author()
                        ? "an author"
                        : person.requester() ? "the requester" : "nobody who is asked for";
                told.add("the approval of " + person.name() + " does not count: " + person.name() + " is " + why);
            }
        }
        notes.addAll(told);
        boolean wanted = ways.stream().flatMap(List::stream).anyMatch(Approvals::asksForAuthors);
        if (question.authors().isEmpty() && wanted) {
            notes.add("who committed what the release newly contains is not known; see why the source cannot be read");
        }
    }

    private static boolean brokeFor(ApprovalQuestion question, BrokeGlass broke) {
        return broke.plan().equals(question.plan())
                && broke.by().kind() == Actor.Kind.PERSON
                && !broke.reason().isBlank();
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return asked() ? Refusal.quoted(rule) : "nobody";
    }
}
