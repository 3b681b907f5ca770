package hudson.util;

import hudson.model.Run;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;

/** Runs, newest first, opened as the list is walked: reading the first few costs nothing for the others. */
public class RunList<R extends Run> extends AbstractList<R> {
    private final Iterable<R> base;

    private RunList(Iterable<R> base, int ignored) {
        this.base = base;
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
        if (base instanceof Collection<R> c) return c.size();
        int n = 0;
        for (R ignored : base) n++;
        return n;
    }

    @Override
    public R get(int index) {
        int i = 0;
        for (R run : base) if (i++ == index) return run;
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
}
