package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreezeGateTest {
    private static Asked freeze(String windows) {
        return new Asked(new FreezeGate()).set("windows", windows).set("zone", "Europe/Berlin");
    }

    @Test
    void stopsFromFridayAfternoonToMondayMorning() {
        Asked asked = freeze("0 16 * * FRI for 64h").set("reason", "the weekend");
        asked.at("2026-01-09T14:59:59Z").passes("no freeze goes on");
        GateAnswer answer = asked.at("2026-01-09T15:00:00Z")
                .fails("production is frozen until 2026-01-12T08:00 Europe/Berlin for the weekend");
        assertThat(answer.notBefore()).contains(Instant.parse("2026-01-12T07:00:00Z"));
        asked.at("2026-01-12T06:59:59Z").fails("frozen");
        asked.at("2026-01-12T07:00:00Z").passes("no freeze goes on");
    }

    @Test
    void endsAtTheSameHourOfTheWallWhenTheWeekendHasAnHourMoreOrLess() {
        // Berlin: clocks go forward on 29 March 2026 and back on 25 October 2026
        assertThat(freeze("0 16 * * FRI for 64h")
                        .at("2026-03-28T12:00:00Z")
                        .answer()
                        .notBefore())
                .contains(Instant.parse("2026-03-30T06:00:00Z"));
        assertThat(freeze("0 16 * * FRI for 64h")
                        .at("2026-10-24T12:00:00Z")
                        .answer()
                        .notBefore())
                .contains(Instant.parse("2026-10-26T07:00:00Z"));
    }

    @Test
    void beginsAtTheJumpWhereItsHourIsLeftOut() {
        Asked asked = freeze("30 2 * * * for 1h");
        asked.at("2026-03-29T00:59:59Z").passes("no freeze");
        assertThat(asked.at("2026-03-29T01:00:00Z").fails("frozen").notBefore())
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void coversBothHoursThatTheWallShowsAlike() {
        Asked asked = freeze("30 2 * * * for 15m");
        asked.at("2026-10-25T00:29:59Z").passes("no freeze");
        for (String inside : List.of("2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z", "2026-10-25T01:44:59Z")) {
            asked.at(inside).fails("frozen until 2026-10-25T02:45");
        }
        asked.at("2026-10-25T01:45:00Z").passes("no freeze");
    }

    @Test
    void stopsOnWholeDaysOfTheCalendar() {
        Asked asked = new Asked(new FreezeGate())
                .set("dates", "2026-12-24 to 2027-01-02; 2026-11-27")
                .set("zone", "America/New_York");
        asked.at("2026-11-27T04:59:59Z").passes("no freeze");
        asked.at("2026-11-27T05:00:00Z").fails("until 2026-11-28T00:00 America/New_York");
        asked.at("2026-12-31T12:00:00Z").fails("until 2027-01-03T00:00");
        asked.at("2027-01-03T05:00:00Z").passes("no freeze");
    }

    @Test
    void tellsTheEndOfWindowsThatFollowEachOther() {
        Asked asked = freeze("0 16 * * FRI for 8h; 0 0 * * SAT,SUN for 24h; 0 0 * * MON for 8h");
        asked.at("2026-01-09T18:00:00Z").fails("until 2026-01-12T08:00");
    }

    @Test
    void tellsAFreezeWithoutAnEndAsOne() {
        freeze("0 0 * * * for 24h").fails("frozen until 2027-");
    }

    @Test
    void doubtsWhatItCannotRead() {
        new Asked(new FreezeGate()).doubts("it names no window and no day; set 'windows' or 'dates'");
        freeze("0 16 * * FRI").doubts("it does not say how long it is");
        freeze("0 16 * * FRIDAY for 1h").doubts("'friday' is no day of the week");
        freeze("0 0 31 2 * for 1h").doubts("it names no day that comes");
        freeze("0 16 * * for 1h").doubts("it has 4 fields");
        freeze("0 16 * * FRI for 500d").doubts("it is 500d long");
        freeze("0 16 * * FRI for 1h").set("zone", "Berlin").doubts("'Berlin' is no time zone");
        new Asked(new FreezeGate()).set("dates", "24.12.2026").doubts("'24.12.2026' is no day");
        new Asked(new FreezeGate()).set("dates", "2026-12-24 to 2026-12-01").doubts("it ends before it begins");
    }
}
