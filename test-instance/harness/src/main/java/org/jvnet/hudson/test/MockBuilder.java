package org.jvnet.hudson.test;

import hudson.Extension;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Descriptor;
import hudson.model.Result;
import hudson.tasks.Builder;
import org.kohsuke.stapler.DataBoundConstructor;

/** Gives the build a result. */
public class MockBuilder extends Builder {
    public final Result result;

    @DataBoundConstructor
    public MockBuilder(Result result) {
        this.result = result;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener) {
        listener.getLogger().println("Simulating a specific result code " + result);
        build.setResult(result);
        return true;
    }

    /** Its descriptor. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<Builder> {
        @Override
        public String getDisplayName() {
            return "Force the build result";
        }
    }
}
