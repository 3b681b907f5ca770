package hudson.model;

import java.io.File;

public class FreeStyleBuild extends Build<FreeStyleProject, FreeStyleBuild> {
    public FreeStyleBuild(FreeStyleProject a) {
        super(null);
    }

    public FreeStyleBuild(FreeStyleProject a, File b) {
        super(null);
    }

    public void run() {
        throw new UnsupportedOperationException();
    }
}
