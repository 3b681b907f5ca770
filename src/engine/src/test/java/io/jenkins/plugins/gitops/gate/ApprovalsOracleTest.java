package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.testkit.Gen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random rules and random approvers, against an oracle that tries every way to hand the parts of a rule to people. */
class ApprovalsOracleTest {
    private static final List<String> GROUPS = List.of("a", "b", "c");
    private static final List<String> NAMES = List.of("p0", "p1", "p2", "p3", "p4");

    private record Case(Consents rule, List<Approved> given, Set<String> authors, String requester) {
        @Override
        public String toString() {
            return text(rule) + " by "
                    + given.stream()
                            .map(one -> one.approval().approver().name() + one.groups())
                            .toList() + ", authors " + authors + ", requester " + requester;
        }
    }

    @Test
    void agreesWithTryingEverything() {
        int[] answers = new int[2];
        Gen.of(ApprovalsOracleTest::draw).check(20_000, each -> {
            boolean expected = oracle(each);
            answers[expected ? 1 : 0]++;
            Consent consent = Approvals.parse(text(each.rule()))
                    .judge(new ApprovalQuestion(
                            new EnvironmentName("production"),
                            "shop",
                            List.of(Questions.DIGEST),
                            ApprovalsTest.PLAN,
                            Optional.of(each.authors()),
                            each.requester(),
                            Questions.NOW,
                            each.given(),
                            Optional.empty()));
            assertThat(consent.given()).as(each + " → " + consent).isEqualTo(expected);
        });
        assertThat(answers[0]).as("rules that are not met").isGreaterThan(2_000);
        assertThat(answers[1]).as("rules that are met").isGreaterThan(2_000);
    }

    private static Case draw(SplittableRandom random) {
        List<Approved> given = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> ApprovalsTest.approval(
                        pick(random, NAMES),
                        GROUPS.stream().filter(group -> random.nextInt(3) == 0).toArray(String[]::new)))
                .toList();
        Set<String> authors =
                NAMES.stream().filter(name -> random.nextInt(4) == 0).collect(Collectors.toSet());
        return new Case(rule(random, 2), given, authors, pick(random, NAMES));
    }

    private static Consents rule(SplittableRandom random, int depth) {
        int shape = depth == 0 ? 0 : random.nextInt(5);
        if (shape == 1) {
            return new Consents.Any(
                    IntStream.range(0, 2).mapToObj(i -> rule(random, depth - 1)).toList());
        } else if (shape == 2 || shape == 3) {
            List<Consents> parts = new ArrayList<>();
            IntStream.range(0, 2).forEach(i -> parts.add(rule(random, depth - 1)));
            IntStream.range(0, random.nextInt(3)).forEach(i -> parts.add(new Consents.Nobody(someone(random))));
            return new Consents.All(parts);
        } else if (shape == 4) {
            return new Consents.Several(
                    random.nextInt(1, 4),
                    IntStream.range(0, random.nextInt(1, 4))
                            .mapToObj(i -> someone(random))
                            .toList());
        }
        return new Consents.One(someone(random));
    }

    private static Someone someone(SplittableRandom random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Someone(Someone.Kind.AUTHOR, "");
            case 1 -> new Someone(Someone.Kind.REQUESTER, "");
            case 2 -> new Someone(Someone.Kind.ANYONE, "");
            case 3 -> new Someone(Someone.Kind.USER, pick(random, NAMES));
            default -> new Someone(Someone.Kind.GROUP, pick(random, GROUPS));
        };
    }

    private static String pick(SplittableRandom random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String text(Consents rule) {
        if (rule instanceof Consents.One one) {
            return text(one.who());
        } else if (rule instanceof Consents.Nobody nobody) {
            return "!" + text(nobody.who());
        } else if (rule instanceof Consents.Several several) {
            return several.count() + " of ("
                    + several.of().stream().map(ApprovalsOracleTest::text).collect(Collectors.joining(", ")) + ")";
        } else if (rule instanceof Consents.All all) {
            return "(" + all.parts().stream().map(ApprovalsOracleTest::text).collect(Collectors.joining(" & ")) + ")";
        }
        return "("
                + ((Consents.Any) rule)
                        .parts().stream().map(ApprovalsOracleTest::text).collect(Collectors.joining(" | "))
                + ")";
    }

    private static String text(Someone who) {
        return switch (who.kind()) {
            case GROUP -> "group:" + who.name();
            case USER -> "user:" + who.name();
            default -> who.kind().name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    /** Tries every set of approvers: does exactly this one meet the rule, with nobody left over? */
    private static boolean oracle(Case each) {
        List<Someone.Person> people = new ArrayList<>();
        for (String name : NAMES) {
            // of one who approved twice, the later one's groups
            each.given().stream()
                    .filter(one -> one.approval().approver().name().equals(name))
                    .reduce((first, later) -> later)
                    .ifPresent(one -> people.add(new Someone.Person(
                            name, one.groups(), each.authors().contains(name), name.equals(each.requester()))));
        }
        return IntStream.range(0, 1 << people.size()).anyMatch(set -> meets(each.rule(), set, people));
    }

    private static boolean meets(Consents rule, int set, List<Someone.Person> people) {
        if (rule instanceof Consents.One one) {
            return Integer.bitCount(set) == 1 && all(set, people, List.of(one.who()));
        } else if (rule instanceof Consents.Several several) {
            return Integer.bitCount(set) == several.count() && all(set, people, several.of());
        } else if (rule instanceof Consents.Any any) {
            return any.parts().stream().anyMatch(part -> meets(part, set, people));
        } else if (rule instanceof Consents.All all) {
            boolean shutOut = all.parts().stream()
                    .filter(Consents.Nobody.class::isInstance)
                    .anyMatch(part -> IntStream.range(0, people.size())
                            .filter(i -> (set >> i & 1) == 1)
                            .anyMatch(i -> ((Consents.Nobody) part).who().is(people.get(i))));
            List<Consents> needs = all.parts().stream()
                    .filter(part -> !(part instanceof Consents.Nobody))
                    .toList();
            return !shutOut && split(needs, set, people);
        }
        return false;
    }

    private static boolean split(List<Consents> needs, int set, List<Someone.Person> people) {
        if (needs.isEmpty()) {
            return set == 0;
        }
        for (int part = set; ; part = (part - 1) & set) {
            if (meets(needs.get(0), part, people) && split(needs.subList(1, needs.size()), set & ~part, people)) {
                return true;
            }
            if (part == 0) {
                return false;
            }
        }
    }

    private static boolean all(int set, List<Someone.Person> people, List<Someone> of) {
        return IntStream.range(0, people.size())
                .filter(i -> (set >> i & 1) == 1)
                .allMatch(i -> of.stream().anyMatch(who -> who.is(people.get(i))));
    }
}
