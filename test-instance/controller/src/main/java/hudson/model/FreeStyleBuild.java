package hudson.model;

import java.io.File;
import java.io.IOException;

/** A build of a freestyle job. */
public class FreeStyleBuild extends Build<FreeStyleProject, FreeStyleBuild> {
    public FreeStyleBuild(FreeStyleProject project) throws IOException {
        super(project);
    }

    public FreeStyleBuild(FreeStyleProject project, File folder) throws IOException {
        super(project, folder);
    }

    @Override
    public void run() {
        execute(new BuildExecution());
    }
}
