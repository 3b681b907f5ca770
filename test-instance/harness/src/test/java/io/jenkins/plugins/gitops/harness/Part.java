package io.jenkins.plugins.gitops.harness;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** An item of a list. */
public final class Part extends AbstractDescribableImpl<Part> {
    private final String name;
    private boolean paused;

    @DataBoundConstructor
    public Part(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public boolean isPaused() {
        return paused;
    }

    @DataBoundSetter
    public void setPaused(boolean paused) {
        this.paused = paused;
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<Part> {
        @POST
        public FormValidation doCheckName(@QueryParameter String value, @QueryParameter boolean paused) {
            return value.isEmpty() ? FormValidation.error("A name is needed, paused: " + paused) : FormValidation.ok();
        }
    }
}
