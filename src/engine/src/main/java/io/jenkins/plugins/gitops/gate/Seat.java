package io.jenkins.plugins.gitops.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A place that one person has to fill: one of those, and none of these. */
record Seat(List<Someone> of, List<Someone> not) {
    private static final int MOST_WAYS = 500;

    Seat {
        of = List.copyOf(of);
        not = List.copyOf(not);
    }

    boolean fits(Someone.Person person) {
        return of.stream().anyMatch(who -> who.is(person)) && not.stream().noneMatch(who -> who.is(person));
    }

    String words() {
        String wanted = of.stream().map(Someone::words).distinct().collect(Collectors.joining(" or "));
        return not.isEmpty()
                ? wanted
                : wanted + " who is not "
                        + not.stream().map(Someone::words).distinct().collect(Collectors.joining(" and not "));
    }

    private Seat without(List<Someone> others) {
        List<Someone> all = new ArrayList<>(not);
        others.stream().filter(who -> !all.contains(who)).forEach(all::add);
        return new Seat(of, all);
    }

    /** Every way to meet the rule: each is a list of seats to be filled by different people. */
    static List<List<Seat>> ways(Consents rule) {
        if (rule instanceof Consents.One one) {
            return List.of(List.of(new Seat(List.of(one.who()), List.of())));
        } else if (rule instanceof Consents.Several several) {
            return List.of(java.util.Collections.nCopies(several.count(), new Seat(several.of(), List.of())));
        } else if (rule instanceof Consents.Any any) {
            return bounded(
                    any.parts().stream().flatMap(part -> ways(part).stream()).toList());
        } else if (rule instanceof Consents.All all) {
            return all(all);
        }
        return List.of(List.of());
    }

    private static List<List<Seat>> all(Consents.All rule) {
        List<Someone> nobody = rule.parts().stream()
                .filter(Consents.Nobody.class::isInstance)
                .map(part -> ((Consents.Nobody) part).who())
                .toList();
        List<List<Seat>> ways = List.of(List.of());
        for (Consents part : rule.parts()) {
            List<List<Seat>> longer = new ArrayList<>();
            for (List<Seat> way : ways) {
                for (List<Seat> more : ways(part)) {
                    List<Seat> both = new ArrayList<>(way);
                    both.addAll(more);
                    longer.add(both);
                }
            }
            ways = bounded(longer);
        }
        return ways.stream()
                .map(way -> way.stream().map(seat -> seat.without(nobody)).toList())
                .toList();
    }

    private static List<List<Seat>> bounded(List<List<Seat>> ways) {
        if (ways.size() > MOST_WAYS) {
            throw new io.jenkins.plugins.gitops.model.Refusal(
                    "use the approval rule",
                    "there are more than " + MOST_WAYS + " ways to meet it",
                    "write it with fewer alternatives, as by '2 of (…)'");
        }
        return ways;
    }

    /** The seats that stay empty when as many as can be are filled, each person on one at most. */
    static List<Seat> empty(List<Seat> way, List<Someone.Person> people) {
        int[] seatOf = new int[people.size()];
        java.util.Arrays.fill(seatOf, -1);
        List<Seat> empty = new ArrayList<>();
        for (int seat = 0; seat < way.size(); seat++) {
            if (!fill(way, people, seat, seatOf, new boolean[people.size()])) {
                empty.add(way.get(seat));
            }
        }
        return empty;
    }

    private static boolean fill(List<Seat> way, List<Someone.Person> people, int seat, int[] seatOf, boolean[] asked) {
        for (int person = 0; person < people.size(); person++) {
            if (asked[person] || !way.get(seat).fits(people.get(person))) {
                continue;
            }
            asked[person] = true;
            if (seatOf[person] < 0 || fill(way, people, seatOf[person], seatOf, asked)) {
                seatOf[person] = seat;
                return true;
            }
        }
        return false;
    }
}
