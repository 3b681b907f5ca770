package hudson.model;

import com.google.common.collect.ForwardingSortedMap;
import com.google.common.collect.Maps;
import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** A folder's name is all that is read of a build until somebody asks for it. */
class LazyRuns<R extends Run<?, R>> extends ForwardingSortedMap<Integer, R> implements Iterable<R> {
    private static final Logger LOG = Logger.getLogger(RunMap.class.getName());
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private final File dir;
    private final RunMap.Constructor<R> constructor;
    private volatile ConcurrentSkipListMap<Integer, Reference<R>> builds;

    LazyRuns(Job<?, ?> job, RunMap.Constructor<R> constructor) {
        this.dir = job.getBuildDir();
        this.constructor = constructor;
    }

    /** Reads the folder again; what runs stays, for it may not be there twice. */
    public synchronized void purgeCache() {
        SortedMap<Integer, R> known = builds == null ? new TreeMap<>() : getLoadedBuilds();
        builds = null;
        known.values().stream().filter(Run::isBuilding).forEach(this::put);
    }

    private ConcurrentSkipListMap<Integer, Reference<R>> builds() {
        ConcurrentSkipListMap<Integer, Reference<R>> known = builds;
        return known == null ? list() : known;
    }

    private synchronized ConcurrentSkipListMap<Integer, Reference<R>> list() {
        if (builds == null) {
            ConcurrentSkipListMap<Integer, Reference<R>> found = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
            String[] names = dir.list();
            for (String name : names == null ? new String[0] : names) {
                if (NUMBER.matcher(name).matches()) found.put(Integer.valueOf(name), new SoftReference<>(null));
            }
            builds = found;
        }
        return builds;
    }

    @Override
    protected SortedMap<Integer, R> delegate() {
        return Maps.filterValues(
                Maps.transformEntries(builds(), (number, ignored) -> getByNumber(number)), Objects::nonNull);
    }

    /** Counts the folders: to look into each would read every build. */
    @Override
    public int size() {
        return builds().size();
    }

    @Override
    public Collection<R> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<R> iterator() {
                return LazyRuns.this.iterator();
            }

            @Override
            public int size() {
                return builds().size();
            }
        };
    }

    @Override
    public Iterator<R> iterator() {
        return delegate().values().iterator();
    }

    R getByNumber(int n) {
        Reference<R> reference = builds().get(n);
        R known = reference == null ? null : reference.get();
        return reference == null || known != null ? known : open(n);
    }

    private synchronized R open(int n) {
        Reference<R> reference = builds().get(n);
        R known = reference == null ? null : reference.get();
        if (reference == null || known != null) return known;
        File folder = new File(dir, String.valueOf(n));
        try {
            if (new File(folder, "build.xml").exists()) {
                R opened = constructor.create(folder);
                opened.onLoad();
                put(opened);
                return opened;
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "could not load " + folder, e);
        }
        builds().remove(n);
        return null;
    }

    /** The build of this number, or else the next one that can be read, towards the newer or the older. */
    R nearest(int n, boolean newer) {
        Integer at = newer ? builds().floorKey(n) : builds().ceilingKey(n);
        while (at != null) {
            R found = getByNumber(at);
            if (found != null) return found;
            at = newer ? builds().lowerKey(at) : builds().higherKey(at);
        }
        return null;
    }

    public R put(R build) {
        Reference<R> old = builds().put(build.getNumber(), new SoftReference<>(build));
        return old == null ? null : old.get();
    }

    public boolean remove(R build) {
        return builds().remove(build.getNumber()) != null;
    }

    public SortedMap<Integer, R> getLoadedBuilds() {
        SortedMap<Integer, R> loaded = new TreeMap<>(Comparator.reverseOrder());
        builds().forEach((n, reference) -> {
            R build = reference.get();
            if (build != null) loaded.put(n, build);
        });
        return loaded;
    }
}
