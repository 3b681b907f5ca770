package hudson.util;

import hudson.model.Job;
import hudson.model.Node;
import hudson.model.Result;
import hudson.model.Run;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Predicate;

public class RunList<R extends Run> extends AbstractList<R> {
    public RunList() {}

    public RunList(Job a) {}

    public RunList(Collection<? extends Job> a) {}

    public static <J extends Job<J, R>, R extends Run<J, R>> RunList<R> fromJobs(Iterable<? extends J> a) {
        throw new UnsupportedOperationException();
    }

    public Iterator<R> iterator() {
        throw new UnsupportedOperationException();
    }

    public int size() {
        throw new UnsupportedOperationException();
    }

    public R get(int a) {
        throw new UnsupportedOperationException();
    }

    public List<R> subList(int a, int b) {
        throw new UnsupportedOperationException();
    }

    public Spliterator<R> spliterator() {
        throw new UnsupportedOperationException();
    }

    public int indexOf(Object a) {
        throw new UnsupportedOperationException();
    }

    public int lastIndexOf(Object a) {
        throw new UnsupportedOperationException();
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    public R getLastBuild() {
        throw new UnsupportedOperationException();
    }

    public static <R extends Run> RunList<R> fromRuns(Collection<? extends R> a) {
        throw new UnsupportedOperationException();
    }

    public RunList<R> filter(Predicate<R> a) {
        throw new UnsupportedOperationException();
    }

    public RunList<R> limit(int a) {
        throw new UnsupportedOperationException();
    }

    public RunList<R> failureOnly() {
        throw new UnsupportedOperationException();
    }

    public RunList<R> overThresholdOnly(Result a) {
        throw new UnsupportedOperationException();
    }

    public RunList<R> completedOnly() {
        throw new UnsupportedOperationException();
    }

    public RunList<R> node(Node a) {
        throw new UnsupportedOperationException();
    }

    public RunList<R> regressionOnly() {
        throw new UnsupportedOperationException();
    }

    public RunList<R> byTimestamp(long a, long b) {
        throw new UnsupportedOperationException();
    }

    public RunList<R> newBuilds() {
        throw new UnsupportedOperationException();
    }
}
