package hudson.model;

import java.io.File;
import java.io.IOException;

/** The builds of a job, the newest first. */
public final class RunMap<R extends Run<?, R>> extends LazyRuns<R> {
    public RunMap(Job<?, ?> job, Constructor<R> constructor) {
        super(job, constructor);
    }

    /** Opens the build of a folder. */
    public interface Constructor<R extends Run<?, R>> {
        R create(File folder) throws IOException;

        Class<R> getBuildClass();
    }
}
