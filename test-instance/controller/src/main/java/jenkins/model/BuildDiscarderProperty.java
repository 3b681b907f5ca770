package jenkins.model;

import hudson.Extension;
import hudson.model.Job;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** How a job's old builds are discarded. */
public class BuildDiscarderProperty extends OptionalJobProperty<Job<?, ?>> {
    private final BuildDiscarder strategy;

    @DataBoundConstructor
    public BuildDiscarderProperty(BuildDiscarder strategy) {
        this.strategy = strategy;
    }

    public BuildDiscarder getStrategy() {
        return strategy;
    }

    /** Its descriptor. */
    @Extension
    @Symbol("buildDiscarder")
    public static class DescriptorImpl extends OptionalJobPropertyDescriptor {
        @Override
        public String getDisplayName() {
            return "Discard old builds";
        }
    }
}
