package io.jenkins.plugins.gitops.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts as a unified diff with three lines around; values under keys that sound secret are not shown (I22). */
final class UnifiedDiff {
    private static final int AROUND = 3;
    private static final String UNENDED = "\n\\ no newline at the end";
    private static final Pattern SECRET =
            Pattern.compile("(?i)^(.*(?:passw|secret|token|credential|private|api-?_?key|auth)[^:=]*[:=]\\s*)(\\S.*)$");

    private enum Side {
        BOTH(' '),
        OLD('-'),
        NEW('+');

        private final char sign;

        Side(char sign) {
            this.sign = sign;
        }
    }

    private record Line(Side side, String text) {}

    private UnifiedDiff() {}

    static String of(String path, String before, String after) {
        if (before.equals(after)) return "";
        List<Line> lines = lines(split(before), split(after));
        StringBuilder out = new StringBuilder("--- a/" + path + "\n+++ b/" + path + "\n");
        int at = 0;
        while (at < lines.size()) {
            int first = next(lines, at);
            if (first < 0) break;
            int last = first;
            for (int further = next(lines, last + 1);
                    further >= 0 && further - last <= 2 * AROUND;
                    further = next(lines, last + 1)) last = further;
            hunk(out, lines, Math.max(at, first - AROUND), Math.min(lines.size(), last + 1 + AROUND));
            at = last + 1;
        }
        return out.toString();
    }

    private static int next(List<Line> lines, int from) {
        for (int i = from; i < lines.size(); i++) if (lines.get(i).side() != Side.BOTH) return i;
        return -1;
    }

    private static void hunk(StringBuilder out, List<Line> lines, int from, int to) {
        List<Line> shown = lines.subList(from, to);
        List<Line> skipped = lines.subList(0, from);
        out.append("@@ -").append(range(skipped, shown, Side.NEW));
        out.append(" +").append(range(skipped, shown, Side.OLD)).append(" @@\n");
        shown.forEach(
                line -> out.append(line.side().sign).append(masked(line.text())).append('\n'));
    }

    private static String range(List<Line> skipped, List<Line> shown, Side without) {
        long before = skipped.stream().filter(line -> line.side() != without).count();
        long count = shown.stream().filter(line -> line.side() != without).count();
        return (count == 0 ? before : before + 1) + "," + count;
    }

    private static String masked(String line) {
        boolean unended = line.endsWith(UNENDED);
        String text = unended ? line.substring(0, line.length() - UNENDED.length()) : line;
        String plain = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        String shown = SECRET.matcher(plain).replaceFirst("$1(not shown)");
        return unended ? shown + UNENDED : shown;
    }

    private static List<String> split(String text) {
        if (text.isEmpty()) return List.of();
        boolean ended = text.endsWith("\n");
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!ended) lines.add(last + UNENDED);
        return lines;
    }

    /** The shortest way from one to the other, by Myers' algorithm between the common head and tail. */
    private static List<Line> lines(List<String> old, List<String> now) {
        int head = 0;
        int most = Math.min(old.size(), now.size());
        while (head < most && old.get(head).equals(now.get(head))) head++;
        int tail = 0;
        while (tail < most - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) tail++;
        List<Line> lines = new ArrayList<>();
        old.subList(0, head).forEach(text -> lines.add(new Line(Side.BOTH, text)));
        lines.addAll(shortest(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail)));
        old.subList(old.size() - tail, old.size()).forEach(text -> lines.add(new Line(Side.BOTH, text)));
        return lines;
    }

    private static List<Line> shortest(List<String> old, List<String> now) {
        int most = old.size() + now.size();
        int[] reach = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            trace.add(reach.clone());
            for (int k = -edits; k <= edits; k += 2) {
                int x = down(reach, most, k, edits) ? reach[most + 2 + k] : reach[most + k] + 1;
                while (x < old.size() && x - k < now.size() && old.get(x).equals(now.get(x - k))) x++;
                reach[most + 1 + k] = x;
                if (x >= old.size() && x - k >= now.size()) return back(trace, old, now, most, edits);
            }
        }
        return List.of();
    }

    private static boolean down(int[] reach, int most, int k, int edits) {
        return k == -edits || (k != edits && reach[most + k] < reach[most + 2 + k]);
    }

    private static List<Line> back(List<int[]> trace, List<String> old, List<String> now, int most, int edits) {
        List<Line> lines = new ArrayList<>();
        int x = old.size();
        int y = now.size();
        for (int d = edits; d >= 0; d--) {
            int[] reach = trace.get(d);
            int k = x - y;
            boolean down = d > 0 && down(reach, most, k, d);
            int fromX = d == 0 ? 0 : down ? reach[most + 2 + k] : reach[most + k];
            int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX + (d > 0 && !down ? 1 : 0) && y > fromY + (d > 0 && down ? 1 : 0)) {
                lines.add(new Line(Side.BOTH, old.get(--x)));
                y--;
            }
            if (d > 0) lines.add(down ? new Line(Side.NEW, now.get(--y)) : new Line(Side.OLD, old.get(--x)));
        }
        Collections.reverse(lines);
        return lines;
    }
}
