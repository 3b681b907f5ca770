package hudson.tasks;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractProject;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;

public class ArtifactArchiver extends Recorder implements SimpleBuildStep {
    public ArtifactArchiver(String a) {}

    protected Object readResolve() {
        throw new UnsupportedOperationException();
    }

    public String getArtifacts() {
        throw new UnsupportedOperationException();
    }

    public String getExcludes() {
        throw new UnsupportedOperationException();
    }

    public final void setExcludes(String a) {
        throw new UnsupportedOperationException();
    }

    public boolean isOnlyIfSuccessful() {
        throw new UnsupportedOperationException();
    }

    public final void setOnlyIfSuccessful(boolean a) {
        throw new UnsupportedOperationException();
    }

    public boolean isFingerprint() {
        throw new UnsupportedOperationException();
    }

    public void setFingerprint(boolean a) {
        throw new UnsupportedOperationException();
    }

    public boolean getAllowEmptyArchive() {
        throw new UnsupportedOperationException();
    }

    public final void setAllowEmptyArchive(boolean a) {
        throw new UnsupportedOperationException();
    }

    public boolean isDefaultExcludes() {
        throw new UnsupportedOperationException();
    }

    public final void setDefaultExcludes(boolean a) {
        throw new UnsupportedOperationException();
    }

    public boolean isCaseSensitive() {
        throw new UnsupportedOperationException();
    }

    public final void setCaseSensitive(boolean a) {
        throw new UnsupportedOperationException();
    }

    public boolean isFollowSymlinks() {
        throw new UnsupportedOperationException();
    }

    public final void setFollowSymlinks(boolean a) {
        throw new UnsupportedOperationException();
    }

    public void perform(Run<?, ?> a, FilePath b, EnvVars c, Launcher d, TaskListener e)
            throws InterruptedException, IOException {
        throw new UnsupportedOperationException();
    }

    public BuildStepMonitor getRequiredMonitorService() {
        throw new UnsupportedOperationException();
    }

    public static class DescriptorImpl extends BuildStepDescriptor<Publisher> {
        public DescriptorImpl() {}

        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }

        public FormValidation doCheckArtifacts(AbstractProject a, String b, String c) {
            throw new UnsupportedOperationException();
        }

        public boolean isApplicable(Class<? extends AbstractProject> a) {
            throw new UnsupportedOperationException();
        }
    }
}
