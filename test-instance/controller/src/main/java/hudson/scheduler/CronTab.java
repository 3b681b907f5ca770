package hudson.scheduler;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a schedule: minute, hour, day of month, month, day of week. */
public final class CronTab {
    private static final String[] NAMES = {"minute", "hour", "day of month", "month", "day of week"};
    private static final int[] LOW = {0, 0, 1, 1, 0};
    private static final int[] HIGH = {59, 23, 31, 12, 7};
    private static final int[] HASHED = {59, 23, 28, 12, 6};
    private static final Map<String, String> ALIASES = Map.of(
            "@yearly",
            "H H H H *",
            "@annually",
            "H H H H *",
            "@monthly",
            "H H H * *",
            "@weekly",
            "H H * * H",
            "@daily",
            "H H * * *",
            "@midnight",
            "H H(0-2) * * *",
            "@hourly",
            "H * * * *");
    private static final Pattern TERM =
            Pattern.compile("(?:(\\*)|(H)(?:\\((\\d+)-(\\d+)\\))?|(\\d+)(?:-(\\d+))?)(?:/(\\d+))?");
    private final String spec;
    private final TimeZone zone;
    private final long[] bits = new long[5];

    public CronTab(String format, int line, Hash hash, String timezone) {
        spec = format;
        zone = timezone == null ? null : TimeZone.getTimeZone(timezone);
        String[] fields = ALIASES.getOrDefault(format.trim(), format.trim()).split("\\s+");
        if (fields.length != 5) {
            throw new IllegalArgumentException("Invalid input: \"" + format + "\": line " + line + " has "
                    + fields.length + " fields; write minute, hour, day of month, month and day of week");
        }
        for (int i = 0; i < 5; i++) {
            for (String term : fields[i].split(",", -1)) {
                bits[i] |= term(term, i, line, hash == null ? Hash.zero() : hash);
            }
        }
        if ((bits[4] & 1 << 7) != 0) {
            bits[4] |= 1; // Sunday has two numbers
        }
    }

    private long term(String text, int field, int line, Hash hash) {
        Matcher m = TERM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("Invalid input: \"" + spec + "\": line " + line + ": \"" + text
                    + "\" is no " + NAMES[field] + "; use a number, a range, *, H or a step like H/15");
        }
        int step = m.group(7) == null ? 1 : range(m.group(7), 1, HIGH[field] + 1, field);
        int from = LOW[field];
        int to = HIGH[field];
        if (m.group(5) != null) {
            from = range(m.group(5), LOW[field], HIGH[field], field);
            to = m.group(6) == null
                    ? m.group(7) == null ? from : HIGH[field]
                    : range(m.group(6), from, HIGH[field], field);
        } else if (m.group(2) != null) {
            from = m.group(3) == null ? LOW[field] : range(m.group(3), LOW[field], HIGH[field], field);
            to = m.group(4) == null ? HASHED[field] : range(m.group(4), from, HIGH[field], field);
            from += hash.next(m.group(7) == null ? to - from + 1 : Math.min(step, to - from + 1));
            to = m.group(7) == null ? from : to;
        }
        long found = 0;
        for (int i = from; i <= to; i += step) found |= 1L << i;
        return found;
    }

    private int range(String number, int low, int high, int field) {
        int n = Integer.parseInt(number);
        if (n < low || n > high) {
            throw new IllegalArgumentException("Invalid input: \"" + spec + "\": " + NAMES[field] + " " + n
                    + " is an invalid value. Must be within " + low + " and " + high);
        }
        return n;
    }

    boolean check(Calendar given) {
        Calendar c = given;
        if (zone != null) {
            c = new GregorianCalendar(zone);
            c.setTime(given.getTime());
        }
        return on(0, c.get(Calendar.MINUTE))
                && on(1, c.get(Calendar.HOUR_OF_DAY))
                && on(2, c.get(Calendar.DAY_OF_MONTH))
                && on(3, c.get(Calendar.MONTH) + 1)
                && on(4, c.get(Calendar.DAY_OF_WEEK) - 1);
    }

    private boolean on(int field, int value) {
        return (bits[field] & 1L << value) != 0;
    }

    @Override
    public String toString() {
        return super.toString() + "[" + spec + "]";
    }
}
