package jenkins.model.lazy;

import java.io.File;
import java.util.AbstractMap;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

public abstract class AbstractLazyLoadRunMap<R> extends AbstractMap<Integer, R> implements SortedMap<Integer, R> {
    protected File dir;

    public Set<Integer> keySet() {
        throw new UnsupportedOperationException();
    }

    public Set<Map.Entry<Integer, R>> entrySet() {
        throw new UnsupportedOperationException();
    }

    protected AbstractLazyLoadRunMap() {}

    public void purgeCache() {
        throw new UnsupportedOperationException();
    }

    public Comparator<? super Integer> comparator() {
        throw new UnsupportedOperationException();
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    public boolean containsKey(Object a) {
        throw new UnsupportedOperationException();
    }

    public boolean containsValue(Object a) {
        throw new UnsupportedOperationException();
    }

    public SortedMap<Integer, R> getLoadedBuilds() {
        throw new UnsupportedOperationException();
    }

    public SortedMap<Integer, R> subMap(Integer a, Integer b) {
        throw new UnsupportedOperationException();
    }

    public SortedMap<Integer, R> headMap(Integer a) {
        throw new UnsupportedOperationException();
    }

    public SortedMap<Integer, R> tailMap(Integer a) {
        throw new UnsupportedOperationException();
    }

    public Integer firstKey() {
        throw new UnsupportedOperationException();
    }

    public Integer lastKey() {
        throw new UnsupportedOperationException();
    }

    public R newestBuild() {
        throw new UnsupportedOperationException();
    }

    public R oldestBuild() {
        throw new UnsupportedOperationException();
    }

    public R get(Object a) {
        throw new UnsupportedOperationException();
    }

    public R get(int a) {
        throw new UnsupportedOperationException();
    }

    public R search(int a, AbstractLazyLoadRunMap.Direction b) {
        throw new UnsupportedOperationException();
    }

    public R getByNumber(int a) {
        throw new UnsupportedOperationException();
    }

    protected final void proposeNewNumber(int a) {
        throw new UnsupportedOperationException();
    }

    public R put(R a) {
        throw new UnsupportedOperationException();
    }

    protected R _put(R a) {
        throw new UnsupportedOperationException();
    }

    public R put(Integer a, R b) {
        throw new UnsupportedOperationException();
    }

    public R remove(Object a) {
        throw new UnsupportedOperationException();
    }

    protected abstract int getNumberOf(R a);

    protected String getIdOf(R a) {
        throw new UnsupportedOperationException();
    }

    protected abstract R retrieve(File a);

    protected abstract Class<R> getBuildClass();

    public enum Direction {
        ASC,
        DESC,
        EXACT;
    }
}
