package hudson.model;

import java.io.File;
import java.io.IOException;
import java.util.Iterator;
import jenkins.model.lazy.AbstractLazyLoadRunMap;

/** The runs of one job. */
public final class RunMap<R extends Run<?, R>> extends AbstractLazyLoadRunMap<R> implements Iterable<R> {
    private final Constructor<R> constructor;

    public RunMap(Job<?, ?> job, Constructor<R> constructor) {
        this.constructor = constructor;
        initBaseDir(job.getBuildDir());
    }

    public boolean remove(R run) {
        return removeValue(run);
    }

    public boolean removeValue(R run) {
        run.dropLinks();
        return remove((Object) run.getNumber()) != null;
    }

    @Override
    public Iterator<R> iterator() {
        return values().iterator();
    }

    public R getById(String id) {
        return id.matches("[0-9]{1,9}") ? getByNumber(Integer.parseInt(id)) : null;
    }

    @Override
    protected int getNumberOf(R run) {
        return run.getNumber();
    }

    @Override
    protected R retrieve(File folder) throws IOException {
        if (!new File(folder, "build.xml").exists()) {
            return null;
        }
        R run = constructor.create(folder);
        run.onLoad();
        return run;
    }

    @Override
    protected Class<R> getBuildClass() {
        return constructor.getBuildClass();
    }

    /** Opens a stored run. */
    public interface Constructor<R extends Run<?, R>> {
        R create(File folder) throws IOException;

        Class<R> getBuildClass();
    }
}
