package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Approval;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.promotion.BrokeGlass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
    static final PlanHash PLAN = new PlanHash("ab".repeat(32));

    private final List<Approved> given = new ArrayList<>();
    private Optional<Set<String>> authors = Optional.of(Set.of("ann"));

    private ApprovalsTest approved(String name, String... groups) {
        given.add(approval(name, groups));
        return this;
    }

    static Approved approval(String name, String... groups) {
        return new Approved(
                new Approval(
                        Actor.person(name),
                        new EnvironmentName("production"),
                        PLAN,
                        Questions.NOW.minusSeconds(60),
                        Questions.NOW.plus(Duration.ofHours(1))),
                Set.of(groups),
                "shop",
                List.of(Questions.DIGEST));
    }

    private Consent judge(String rule) {
        return judge(rule, Optional.empty());
    }

    private Consent judge(String rule, Optional<BrokeGlass> glass) {
        return Approvals.parse(rule)
                .judge(new ApprovalQuestion(
                        new EnvironmentName("production"),
                        "shop",
                        List.of(Questions.DIGEST),
                        PLAN,
                        authors,
                        "rob",
                        Questions.NOW,
                        given,
                        glass));
    }

    @Test
    void asksForNobodyWhereNoRuleIs() {
        assertThat(judge("  ")).isEqualTo(new Consent(true, "nobody has to approve", List.of(), List.of()));
    }

    @Test
    void wantsADifferentPersonForEachPart() {
        String rule = "(group:release | group:sre) & group:dba & !author & !requester";
        assertThat(judge(rule).sentence())
                .isEqualTo("still missing: someone of group 'release' who is not an author and not the requester and"
                        + " someone of group 'dba' who is not an author and not the requester, or someone of group"
                        + " 'sre' who is not an author and not the requester and someone of group 'dba' who is not an"
                        + " author and not the requester");
        approved("dora", "dba", "sre");
        assertThat(judge(rule).given()).isFalse();
        approved("sid", "sre");
        assertThat(judge(rule))
                .isEqualTo(new Consent(true, "approved by dora, sid", List.of("dora", "sid"), List.of()));
    }

    @Test
    void findsTheOneWayToSeatEverybody() {
        approved("both", "release", "dba").approved("only", "release");
        assertThat(judge("group:release & group:dba").given()).isTrue();
        assertThat(judge("group:dba & group:release").given()).isTrue();
    }

    @Test
    void takesNeitherAuthorNorRequesterWhereTheyAreShutOut() {
        approved("Ann", "sre").approved("ROB", "sre");
        Consent consent = judge("group:sre & !author & !requester");
        assertThat(consent.given()).isFalse();
        assertThat(consent.notes())
                .containsExactly(
                        "the approval of ann does not count: ann is an author",
                        "the approval of rob does not count: rob is the requester");
        assertThat(judge("group:sre & !author").given()).isTrue();
        assertThat(judge("group:sre").given()).isTrue();
    }

    @Test
    void countsOnePersonOnce() {
        approved("sid", "sre").approved("SID", "sre").approved("sid", "sre");
        assertThat(judge("2 of (group:sre)").sentence()).isEqualTo("still missing: someone of group 'sre'");
        approved("eve");
        assertThat(judge("2 of (group:sre, user:Eve)").given()).isTrue();
    }

    @Test
    void doesNotGuessWhoTheAuthorsAre() {
        authors = Optional.empty();
        approved("sid", "sre");
        assertThat(judge("group:sre").given()).isTrue();
        Consent consent = judge("group:sre & !author");
        assertThat(consent.given()).isFalse();
        assertThat(consent.notes().get(0)).startsWith("who committed what the release newly contains is not known");
    }

    @Test
    void letsWhoMayBreakTheGlassAndSaysWhy() {
        BrokeGlass glass = new BrokeGlass(Actor.person("eve"), "the shop is down", PLAN, List.of());
        assertThat(judge("group:sre", Optional.of(glass)).sentence())
                .isEqualTo("eve broke the glass: the shop is down");
        BrokeGlass other =
                new BrokeGlass(Actor.person("eve"), "the shop is down", new PlanHash("cd".repeat(32)), List.of());
        assertThat(judge("group:sre", Optional.of(other)).given()).isFalse();
        BrokeGlass mute = new BrokeGlass(Actor.person("eve"), " ", PLAN, List.of());
        assertThat(judge("group:sre", Optional.of(mute)).given()).isFalse();
        BrokeGlass machine = new BrokeGlass(Actor.trigger("timer"), "because", PLAN, List.of());
        assertThat(judge("group:sre", Optional.of(machine)).given()).isFalse();
    }

    @Test
    void productionAsksForOneApproval() {
        assertThat(judge(Gates.approvalForProduction()).given()).isFalse();
        approved("rob");
        assertThat(judge(Gates.approvalForProduction()).given()).isFalse();
        approved("sid");
        assertThat(judge(Gates.approvalForProduction()).given()).isTrue();
    }

    @Test
    void pointsAtWhatItCannotRead() {
        refuses("group:sre &", "it ends at column 12; write group:NAME");
        refuses("group:sre group:dba", "found 'group:dba' at column 11; join two parts by & or |");
        refuses("(group:sre", "it ends at column 11; put ')' here");
        refuses("sre", "found 'sre' at column 1; write group:NAME, user:NAME, author, requester, anyone or '2 of (…)'");
        refuses("group:sre & !(author)", "found '(' at column 14");
        refuses("group: & author", "found 'group:' at column 1; write a name behind the colon");
        refuses("0 of (anyone)", "found '0' at column 1; ask for 1 to 20 people");
        refuses("99999999999 of (anyone)", "ask for 1 to 20 people");
        refuses("2 (anyone)", "found '(' at column 3; put 'of' here");
        refuses("2 of (anyone & !author)", "found '&' at column 14; put ')' here");
        refuses("!author", "it asks for nobody at column 1; say who has to approve, as in 'anyone & !author'");
        refuses("group:sre | !author & !requester", "it asks for nobody at column 13");
        refuses("(".repeat(40) + "anyone" + ")".repeat(40), "write it with fewer parentheses");
        refuses("(group:a|group:b)" + " & (group:a|group:b)".repeat(12), "more than 500 ways");
    }

    @Test
    void takesNamesWithBlanksInQuotes() {
        approved("sid", "Site Reliability");
        assertThat(judge("group:\"Site Reliability\"").given()).isTrue();
    }

    private static void refuses(String rule, String why) {
        assertThatThrownBy(() -> Approvals.parse(rule)).as(rule).hasMessageContaining(why);
    }
}
