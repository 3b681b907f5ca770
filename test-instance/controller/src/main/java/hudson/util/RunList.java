package hudson.util;

import hudson.model.Job;
import hudson.model.Result;
import hudson.model.Run;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Runs, newest first, opened as the list is walked: reading the first few costs nothing for the others. */
public class RunList<R extends Run> extends AbstractList<R> {
    private final Iterable<R> base;

    public RunList() {
        this(List.of(), 0);
    }

    private RunList(Iterable<R> base, int ignored) {
        this.base = base;
    }

    public RunList(Job job) {
        this(job.getBuilds(), 0);
    }

    public RunList(Collection<? extends Job> jobs) {
        this(merged(jobs), 0);
    }

    private static <R extends Run> Iterable<R> merged(Collection<? extends Job> jobs) {
        return () -> {
            List<R> all = new ArrayList<>();
            jobs.forEach(j -> all.addAll((Collection<R>) j.getBuilds()));
            all.sort((a, b) -> Long.compare(b.getTimeInMillis(), a.getTimeInMillis()));
            return all.iterator();
        };
    }

    public static <R extends Run> RunList<R> fromRuns(Collection<? extends R> runs) {
        return new RunList<>((Iterable<R>) runs, 0);
    }

    @Override
    public Iterator<R> iterator() {
        return base.iterator();
    }

    @Override
    public int size() {
        if (base instanceof Collection<R> c) {
            return c.size();
        }
        int n = 0;
        for (R ignored : base) {
            n++;
        }
        return n;
    }

    @Override
    public R get(int index) {
        int i = 0;
        for (R run : base) {
            if (i++ == index) {
                return run;
            }
        }
        throw new IndexOutOfBoundsException("No run at " + index);
    }

    @Override
    public boolean isEmpty() {
        return !iterator().hasNext();
    }

    public R getLastBuild() {
        Iterator<R> runs = iterator();
        return runs.hasNext() ? runs.next() : null;
    }

    public RunList<R> filter(Predicate<R> wanted) {
        return new RunList<>(
                () -> StreamSupport.stream(base.spliterator(), false)
                        .filter(wanted)
                        .iterator(),
                0);
    }

    public RunList<R> limit(int n) {
        return new RunList<>(
                () -> new Iterator<>() {
                    private final Iterator<R> runs = base.iterator();
                    private int left = n;

                    @Override
                    public boolean hasNext() {
                        return left > 0 && runs.hasNext();
                    }

                    @Override
                    public R next() {
                        left--;
                        return runs.next();
                    }
                },
                0);
    }

    public RunList<R> failureOnly() {
        return filter(r -> r.getResult() != Result.SUCCESS);
    }

    public RunList<R> completedOnly() {
        return filter(r -> !r.isBuilding());
    }

    public RunList<R> byTimestamp(long start, long end) {
        return filter(r -> r.getTimeInMillis() >= start && r.getTimeInMillis() < end);
    }

    public RunList<R> newBuilds() {
        return limit(100);
    }
}
