package jenkins.model.lazy;

import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Builds by number, newest first. Only the names in the builds folder are read at first; a record is opened when somebody wants
 * that build, and it may be forgotten again when nobody holds it.
 */
public abstract class AbstractLazyLoadRunMap<R> extends AbstractMap<Integer, R> implements SortedMap<Integer, R> {
    private static final Logger LOG = Logger.getLogger(AbstractLazyLoadRunMap.class.getName());
    private static final Reference<?> UNREAD = new SoftReference<>(null);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    protected File dir;
    private volatile ConcurrentSkipListMap<Integer, Reference<R>> builds;

    protected AbstractLazyLoadRunMap() {}

    protected final void initBaseDir(File dir) {
        this.dir = dir;
    }

    public void purgeCache() {
        builds = null;
    }

    private ConcurrentSkipListMap<Integer, Reference<R>> builds() {
        ConcurrentSkipListMap<Integer, Reference<R>> known = builds;
        if (known == null) {
            synchronized (this) {
                known = builds;
                if (known == null) {
                    known = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
                    String[] names = dir == null ? null : dir.list();
                    for (String name : names == null ? new String[0] : names) {
                        if (NUMBER.matcher(name).matches()) {
                            known.put(Integer.valueOf(name), (Reference<R>) UNREAD);
                        }
                    }
                    builds = known;
                }
            }
        }
        return known;
    }

    @Override
    public Comparator<? super Integer> comparator() {
        return Comparator.reverseOrder();
    }

    @Override
    public boolean isEmpty() {
        return newestBuild() == null;
    }

    @Override
    public int size() {
        return builds().size();
    }

    @Override
    public boolean containsKey(Object number) {
        return builds().containsKey(number);
    }

    @Override
    public R get(Object key) {
        return key instanceof Integer n ? get(n.intValue()) : null;
    }

    public R get(int n) {
        return getByNumber(n);
    }

    public R getByNumber(int n) {
        Reference<R> reference = builds().get(n);
        if (reference == null) {
            return null;
        }
        R known = reference.get();
        return known == null ? open(n) : known;
    }

    private synchronized R open(int n) {
        Reference<R> reference = builds().get(n);
        R known = reference == null ? null : reference.get();
        if (reference == null || known != null) {
            return known;
        }
        try {
            R opened = retrieve(new File(dir, String.valueOf(n)));
            if (opened != null) {
                builds().put(n, new SoftReference<>(opened));
                return opened;
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "could not load " + new File(dir, String.valueOf(n)), e);
        }
        builds().remove(n);
        return null;
    }

    public R search(int n, Direction direction) {
        NavigableMap<Integer, Reference<R>> all = builds();
        Integer at = direction == Direction.EXACT
                ? Integer.valueOf(n)
                : direction == Direction.ASC ? all.floorKey(n) : all.ceilingKey(n);
        while (at != null) {
            R found = getByNumber(at);
            if (found != null || direction == Direction.EXACT) {
                return found;
            }
            at = direction == Direction.ASC ? all.lowerKey(at) : all.higherKey(at);
        }
        return null;
    }

    public R newestBuild() {
        return search(Integer.MAX_VALUE, Direction.DESC);
    }

    public R oldestBuild() {
        return search(Integer.MIN_VALUE, Direction.ASC);
    }

    @Override
    public Integer firstKey() {
        return number(newestBuild());
    }

    @Override
    public Integer lastKey() {
        return number(oldestBuild());
    }

    private Integer number(R build) {
        if (build == null) {
            throw new NoSuchElementException("No build");
        }
        return getNumberOf(build);
    }

    public synchronized R put(R build) {
        Reference<R> old = builds().put(getNumberOf(build), new SoftReference<>(build));
        return old == null ? null : old.get();
    }

    @Override
    public R put(Integer key, R build) {
        return put(build);
    }

    @Override
    public synchronized R remove(Object key) {
        Reference<R> old = builds().remove(key);
        return old == null ? null : old.get();
    }

    public SortedMap<Integer, R> getLoadedBuilds() {
        SortedMap<Integer, R> loaded = new TreeMap<>(Comparator.reverseOrder());
        builds().forEach((n, reference) -> {
            R build = reference.get();
            if (build != null) {
                loaded.put(n, build);
            }
        });
        return loaded;
    }

    @Override
    public SortedMap<Integer, R> subMap(Integer from, Integer to) {
        return new View(builds().subMap(from, to));
    }

    @Override
    public SortedMap<Integer, R> headMap(Integer to) {
        return new View(builds().headMap(to));
    }

    @Override
    public SortedMap<Integer, R> tailMap(Integer from) {
        return new View(builds().tailMap(from));
    }

    @Override
    public Set<Integer> keySet() {
        return builds().keySet();
    }

    @Override
    public Set<Map.Entry<Integer, R>> entrySet() {
        return entries(builds());
    }

    private Set<Map.Entry<Integer, R>> entries(SortedMap<Integer, Reference<R>> range) {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return range.size();
            }

            @Override
            public Iterator<Map.Entry<Integer, R>> iterator() {
                return new Entries(range.keySet().iterator());
            }
        };
    }

    protected abstract int getNumberOf(R build);

    protected abstract R retrieve(File folder) throws IOException;

    protected abstract Class<R> getBuildClass();

    /** Which way to look when there is no build of exactly that number. */
    public enum Direction {
        ASC,
        DESC,
        EXACT
    }

    private final class Entries implements Iterator<Map.Entry<Integer, R>> {
        private final Iterator<Integer> numbers;
        private Map.Entry<Integer, R> next;

        Entries(Iterator<Integer> numbers) {
            this.numbers = numbers;
        }

        @Override
        public boolean hasNext() {
            while (next == null && numbers.hasNext()) {
                int n = numbers.next();
                R build = getByNumber(n);
                next = build == null ? null : new SimpleImmutableEntry<>(n, build);
            }
            return next != null;
        }

        @Override
        public Map.Entry<Integer, R> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more builds");
            }
            Map.Entry<Integer, R> entry = next;
            next = null;
            return entry;
        }
    }

    private final class View extends AbstractMap<Integer, R> implements SortedMap<Integer, R> {
        private final SortedMap<Integer, Reference<R>> range;

        View(SortedMap<Integer, Reference<R>> range) {
            this.range = range;
        }

        @Override
        public Set<Map.Entry<Integer, R>> entrySet() {
            return entries(range);
        }

        @Override
        public R get(Object key) {
            return range.containsKey(key) ? AbstractLazyLoadRunMap.this.get(key) : null;
        }

        @Override
        public Comparator<? super Integer> comparator() {
            return range.comparator();
        }

        @Override
        public SortedMap<Integer, R> subMap(Integer from, Integer to) {
            return new View(range.subMap(from, to));
        }

        @Override
        public SortedMap<Integer, R> headMap(Integer to) {
            return new View(range.headMap(to));
        }

        @Override
        public SortedMap<Integer, R> tailMap(Integer from) {
            return new View(range.tailMap(from));
        }

        @Override
        public Integer firstKey() {
            return range.firstKey();
        }

        @Override
        public Integer lastKey() {
            return range.lastKey();
        }
    }
}
