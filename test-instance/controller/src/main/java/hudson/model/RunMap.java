package hudson.model;

import java.io.File;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import jenkins.model.lazy.AbstractLazyLoadRunMap;

public final class RunMap<R extends Run<?, R>> extends AbstractLazyLoadRunMap<R> implements Iterable<R> {
    public RunMap(Job<?, ?> a) {}

    public RunMap(Job<?, ?> a, RunMap.Constructor<R> b) {}

    public boolean remove(R a) {
        throw new UnsupportedOperationException();
    }

    public Iterator<R> iterator() {
        throw new UnsupportedOperationException();
    }

    public boolean removeValue(R a) {
        throw new UnsupportedOperationException();
    }

    public SortedMap<Integer, R> getView() {
        throw new UnsupportedOperationException();
    }

    public R newestValue() {
        throw new UnsupportedOperationException();
    }

    public R oldestValue() {
        throw new UnsupportedOperationException();
    }

    protected int getNumberOf(R a) {
        throw new UnsupportedOperationException();
    }

    protected String getIdOf(R a) {
        throw new UnsupportedOperationException();
    }

    public R put(R a) {
        throw new UnsupportedOperationException();
    }

    public R getById(String a) {
        throw new UnsupportedOperationException();
    }

    protected boolean allowLoad(int a) {
        throw new UnsupportedOperationException();
    }

    protected IntPredicate createLoadAllower() {
        throw new UnsupportedOperationException();
    }

    protected R retrieve(File a) {
        throw new UnsupportedOperationException();
    }

    protected Class<R> getBuildClass() {
        throw new UnsupportedOperationException();
    }

    public interface Constructor<R extends Run<?, R>> {
        R create(File a);

        Class<R> getBuildClass();
    }
}
