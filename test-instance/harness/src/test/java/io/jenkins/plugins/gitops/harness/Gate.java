package io.jenkins.plugins.gitops.harness;

import hudson.Extension;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import org.kohsuke.stapler.DataBoundConstructor;

/** One of several kinds, to be chosen in a form. */
public abstract class Gate implements Describable<Gate>, ExtensionPoint {
    /** Without a field. */
    public static final class Open extends Gate {
        @DataBoundConstructor
        public Open() {}

        @Extension
        public static final class DescriptorImpl extends Descriptor<Gate> {
            @Override
            public String getDisplayName() {
                return "Open";
            }
        }
    }

    /** With one. */
    public static final class Timed extends Gate {
        private final int seconds;

        @DataBoundConstructor
        public Timed(int seconds) {
            this.seconds = seconds;
        }

        public int getSeconds() {
            return seconds;
        }

        @Extension
        public static final class DescriptorImpl extends Descriptor<Gate> {
            @Override
            public String getDisplayName() {
                return "Timed";
            }
        }
    }
}
