package hudson.model;

import java.io.File;
import java.util.Calendar;

public abstract class Build<P extends Project<P, B>, B extends Build<P, B>> extends AbstractBuild<P, B> {
    protected Build(P a) {
        super(null);
    }

    protected Build(P a, Calendar b) {
        super(null);
    }

    protected Build(P a, File b) {
        super(null);
    }
}
