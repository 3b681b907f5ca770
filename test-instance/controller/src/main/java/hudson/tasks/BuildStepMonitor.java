package hudson.tasks;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import java.io.IOException;

/** What a step waits for in concurrent builds; here none waits. */
public enum BuildStepMonitor {
    NONE {
        @Override
        public boolean perform(BuildStep s, AbstractBuild b, Launcher l, BuildListener o)
                throws InterruptedException, IOException {
            return s.perform(b, l, o);
        }
    },
    STEP {
        @Override
        public boolean perform(BuildStep s, AbstractBuild b, Launcher l, BuildListener o)
                throws InterruptedException, IOException {
            return s.perform(b, l, o);
        }
    },
    BUILD {
        @Override
        public boolean perform(BuildStep s, AbstractBuild b, Launcher l, BuildListener o)
                throws InterruptedException, IOException {
            return s.perform(b, l, o);
        }
    };

    public abstract boolean perform(BuildStep s, AbstractBuild b, Launcher l, BuildListener o)
            throws InterruptedException, IOException;
}
