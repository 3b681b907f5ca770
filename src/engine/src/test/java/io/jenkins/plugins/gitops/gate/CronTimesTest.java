package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.testkit.Gen;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CronTimesTest {
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2026-03-01T00:00");

    /** What a field means, said in the plainest way: is that value one of them? */
    private record Field(String text, List<Integer> values) {}

    private record Expression(Field minute, Field hour, Field day, Field month, Field weekday) {
        String text() {
            return String.join(" ", minute.text, hour.text, day.text, month.text, weekday.text);
        }

        boolean names(LocalDateTime time) {
            boolean ofMonth = day.values.contains(time.getDayOfMonth());
            boolean ofWeek = weekday.values.contains(time.getDayOfWeek().getValue() % 7);
            boolean either = !day.text.startsWith("*") && !weekday.text.startsWith("*");
            return minute.values.contains(time.getMinute())
                    && hour.values.contains(time.getHour())
                    && month.values.contains(time.getMonthValue())
                    && (either ? ofMonth || ofWeek : ofMonth && ofWeek);
        }
    }

    private static Field field(SplittableRandom random, int least, int most, int whole) {
        int from = random.nextInt(least, most + 1);
        int to = random.nextInt(from, most + 1);
        int step = random.nextInt(1, 6);
        return switch (random.nextInt(5)) {
            case 0 -> new Field("*", range(least, whole, 1));
            case 1 -> new Field("*/" + step, range(least, whole, step));
            case 2 -> new Field(from + "-" + to, range(from, to, 1));
            case 3 -> new Field(from + "-" + to + "/" + step, range(from, to, step));
            default -> new Field(from + "," + to, List.of(from, to));
        };
    }

    private static List<Integer> range(int from, int to, int step) {
        return IntStream.rangeClosed(from, to)
                .filter(value -> (value - from) % step == 0)
                .boxed()
                .toList();
    }

    @Test
    void findsTheTimeThatALookAtEveryMinuteFinds() {
        Gen<Expression> expressions = Gen.of(random -> new Expression(
                field(random, 0, 59, 59),
                field(random, 0, 23, 23),
                field(random, 1, 28, 31),
                field(random, 1, 12, 12),
                field(random, 0, 6, 6)));
        expressions.check(400, expression -> {
            CronTimes times = CronTimes.parse(expression.text());
            LocalDateTime until = BEGIN.plusMinutes(expression.hashCode() & 0xffff);
            LocalDateTime oldest = until.minusDays(20);
            LocalDateTime time = until;
            while (time.isAfter(oldest) && !expression.names(time)) {
                time = time.minusMinutes(1);
            }
            LocalDateTime found = times.latest(until).orElseThrow();
            if (time.isAfter(oldest)) {
                assertThat(found).as(expression.text()).isEqualTo(time);
            } else {
                assertThat(found).as(expression.text()).isBeforeOrEqualTo(oldest);
                assertThat(expression.names(found)).isTrue();
            }
        });
    }

    @Test
    void knowsNamesAndBothSundays() {
        LocalDateTime friday = LocalDateTime.parse("2026-01-09T12:00");
        assertThat(CronTimes.parse("0 0 * JAN mon-wed").latest(friday))
                .contains(LocalDateTime.parse("2026-01-07T00:00"));
        assertThat(CronTimes.parse("0 0 * * 7").latest(friday)).contains(LocalDateTime.parse("2026-01-04T00:00"));
        assertThat(CronTimes.parse("0 0 * * 0").latest(friday)).contains(LocalDateTime.parse("2026-01-04T00:00"));
        assertThat(CronTimes.parse("0 0 29 2 *").latest(friday)).contains(LocalDateTime.parse("2024-02-29T00:00"));
    }

    @Test
    void refusesWhatIsNoField() {
        for (String field : List.of("60", "5-1", "1-2-3", "*/0", "*/2/2", "-1", "", "a", "1,,2")) {
            assertThatThrownBy(() -> CronTimes.parse(field + " 0 * * *"))
                    .as(field)
                    .hasMessageContaining("Cannot read the cron expression");
        }
    }
}
