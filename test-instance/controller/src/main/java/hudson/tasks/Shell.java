package hudson.tasks;

import hudson.FilePath;
import hudson.model.AbstractProject;
import hudson.remoting.VirtualChannel;
import hudson.util.FormValidation;

public class Shell extends CommandInterpreter {
    public Shell(String a) {
        super((String) null);
    }

    public String[] buildCommandLine(FilePath a) {
        throw new UnsupportedOperationException();
    }

    protected String getContents() {
        throw new UnsupportedOperationException();
    }

    protected String getFileExtension() {
        throw new UnsupportedOperationException();
    }

    public final Integer getUnstableReturn() {
        throw new UnsupportedOperationException();
    }

    public void setUnstableReturn(Integer a) {
        throw new UnsupportedOperationException();
    }

    protected boolean isErrorlevelForUnstableBuild(int a) {
        throw new UnsupportedOperationException();
    }

    public Shell.DescriptorImpl getDescriptor() {
        throw new UnsupportedOperationException();
    }

    public static class DescriptorImpl extends BuildStepDescriptor<Builder> {
        public DescriptorImpl() {}

        public boolean isApplicable(Class<? extends AbstractProject> a) {
            throw new UnsupportedOperationException();
        }

        public String getShell() {
            throw new UnsupportedOperationException();
        }

        public String getShellOrDefault(VirtualChannel a) {
            throw new UnsupportedOperationException();
        }

        public void setShell(String a) {
            throw new UnsupportedOperationException();
        }

        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }

        public FormValidation doCheckUnstableReturn(String a) {
            throw new UnsupportedOperationException();
        }

        public FormValidation doCheckShell(String a) {
            throw new UnsupportedOperationException();
        }
    }
}
