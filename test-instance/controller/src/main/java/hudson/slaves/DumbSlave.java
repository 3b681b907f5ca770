package hudson.slaves;

import hudson.Extension;
import hudson.model.Descriptor;
import hudson.model.Slave;
import java.io.IOException;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** A permanent agent. */
public final class DumbSlave extends Slave {
    @DataBoundConstructor
    public DumbSlave(String name, String remoteFS, ComputerLauncher launcher)
            throws Descriptor.FormException, IOException {
        super(name, remoteFS, launcher);
    }

    /** Its descriptor. */
    @Extension
    @Symbol({"permanent", "dumb"})
    public static final class DescriptorImpl extends SlaveDescriptor {
        @Override
        public String getDisplayName() {
            return "Permanent Agent";
        }
    }
}
