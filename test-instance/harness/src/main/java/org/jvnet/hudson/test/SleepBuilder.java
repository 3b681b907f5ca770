package org.jvnet.hudson.test;

import hudson.Extension;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Descriptor;
import hudson.tasks.Builder;
import org.kohsuke.stapler.DataBoundConstructor;

/** Sleeps. */
public class SleepBuilder extends Builder {
    public final long time;

    @DataBoundConstructor
    public SleepBuilder(long time) {
        this.time = time;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException {
        listener.getLogger().println("Sleeping " + time + "ms");
        Thread.sleep(time);
        return true;
    }

    /** Its descriptor. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<Builder> {
        @Override
        public String getDisplayName() {
            return "Sleep";
        }
    }
}
