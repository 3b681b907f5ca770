package io.jenkins.plugins.gitops.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stops a story at every boundary it has, once at each, lets it resume, and asks the oracle whether the end is the
 * same as if nothing had happened.
 */
public final class CrashSweep {
    /** A small world with one story in it; a fresh one for each point. */
    public interface Story {
        /** Begins the story, or resumes it, through ports that are put around the boundaries, until its end. */
        void run(Boundaries boundaries);

        /** The oracle: throws an AssertionError when the world is not as it has to be at the end. */
        void check();
    }

    /** What a sweep found. */
    public record Report(String name, int points, int runs, List<String> violations) {
        public Report {
            violations = List.copyOf(violations);
        }

        /** Fails unless there was something to kill and every end was right. */
        public Report mustBeClean() {
            if (points == 0 || !violations.isEmpty()) {
                throw new AssertionError(this + ": " + String.join("\n  ", violations));
            }
            return this;
        }

        @Override
        public String toString() {
            return "Crash sweep '" + name + "': " + points + " points, " + runs + " runs, " + violations.size()
                    + " violations";
        }
    }

    private final String name;
    private final Supplier<? extends Story> stories;
    private final int step;

    private CrashSweep(String name, Supplier<? extends Story> stories, int step) {
        this.name = name;
        this.stories = stories;
        this.step = step;
    }

    public static CrashSweep of(String name, Supplier<? extends Story> stories) {
        return new CrashSweep(name, stories, 1);
    }

    /** The same at every so-manieth point alone: a sample for a build that has no time for all of them. */
    public CrashSweep every(int points) {
        return new CrashSweep(name, stories, points);
    }

    /** Kills at each point, resumes, and checks. */
    public Report kill() {
        return sweep(point -> List.of(Boundaries.killingAt(point)));
    }

    /** Kills at each point, and once more at the same distance into the resumed run: recovery is code like any other. */
    public Report killTwice() {
        return sweep(point -> List.of(Boundaries.killingAt(point), Boundaries.killingAt(point % 7)));
    }

    /** Loses one request or reply at each point without killing; the story has to get over it by itself. */
    public Report lose(Function<String, ? extends RuntimeException> loss) {
        return sweep(point -> List.of(Boundaries.strikingAt(point, where -> {
            throw loss.apply(where);
        })));
    }

    private Report sweep(Function<Integer, List<Boundaries>> lives) {
        Boundaries counting = Boundaries.counting();
        Story undisturbed = stories.get();
        undisturbed.run(counting);
        undisturbed.check();
        List<String> violations = new ArrayList<>();
        int runs = 1;
        int points = counting.points().size();
        for (int point = 0; point < points; point += step) {
            runs++;
            String where = point + " " + counting.points().get(point);
            try {
                runThrough(stories.get(), lives.apply(point));
            } catch (AssertionError | RuntimeException e) {
                violations.add(where + ": " + e.getMessage());
            }
        }
        Report report = new Report(name, points, runs, violations);
        System.out.println(report);
        return report;
    }

    private static void runThrough(Story story, List<Boundaries> lives) {
        for (Boundaries life : lives) {
            try {
                story.run(life);
            } catch (Boundaries.Killed killed) {
                // dead; the next life begins with what is on the disk
            }
        }
        story.run(Boundaries.counting());
        story.check();
    }
}
