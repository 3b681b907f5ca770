package org.jvnet.hudson.test;

import hudson.Extension;
import hudson.model.Descriptor;
import hudson.model.Result;
import hudson.tasks.Builder;
import org.kohsuke.stapler.DataBoundConstructor;

/** Fails. */
public class FailureBuilder extends MockBuilder {
    @DataBoundConstructor
    public FailureBuilder() {
        super(Result.FAILURE);
    }

    /** Its descriptor. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<Builder> {
        @Override
        public String getDisplayName() {
            return "Always fail";
        }
    }
}
