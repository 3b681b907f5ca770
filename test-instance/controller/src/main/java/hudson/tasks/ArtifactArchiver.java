package hudson.tasks;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.model.AbstractProject;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import jenkins.tasks.SimpleBuildStep;
import jenkins.util.BuildListenerAdapter;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Keeps files of the workspace with the build. */
public class ArtifactArchiver extends Recorder implements SimpleBuildStep {
    private final String artifacts;
    private String excludes;
    private Boolean allowEmptyArchive;
    private boolean onlyIfSuccessful;
    private boolean fingerprint;
    private boolean defaultExcludes = true;

    @DataBoundConstructor
    public ArtifactArchiver(String artifacts) {
        this.artifacts = artifacts.trim();
    }

    public String getArtifacts() {
        return artifacts;
    }

    public String getExcludes() {
        return excludes;
    }

    @DataBoundSetter
    public final void setExcludes(String excludes) {
        this.excludes = Util.fixEmptyAndTrim(excludes);
    }

    public boolean isOnlyIfSuccessful() {
        return onlyIfSuccessful;
    }

    @DataBoundSetter
    public final void setOnlyIfSuccessful(boolean only) {
        this.onlyIfSuccessful = only;
    }

    public boolean isFingerprint() {
        return fingerprint;
    }

    @DataBoundSetter
    public void setFingerprint(boolean fingerprint) {
        this.fingerprint = fingerprint;
    }

    public boolean getAllowEmptyArchive() {
        return Boolean.TRUE.equals(allowEmptyArchive);
    }

    @DataBoundSetter
    public final void setAllowEmptyArchive(boolean allow) {
        this.allowEmptyArchive = allow;
    }

    public boolean isDefaultExcludes() {
        return defaultExcludes;
    }

    @DataBoundSetter
    public final void setDefaultExcludes(boolean defaultExcludes) {
        this.defaultExcludes = defaultExcludes;
    }

    @Override
    public void perform(Run<?, ?> build, FilePath ws, EnvVars env, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        if (artifacts.isEmpty()) throw new AbortException("No artifacts are configured for archiving.");
        Result result = build.getResult();
        if (onlyIfSuccessful && result != null && result.isWorseThan(Result.UNSTABLE)) {
            listener.getLogger().println("Skipped archiving because build is not successful");
            return;
        }
        listener.getLogger().println("Archiving artifacts");
        String includes = env.expand(artifacts);
        Map<String, String> files = new LinkedHashMap<>();
        int from = ws.getRemote().length() + 1;
        for (FilePath file : ws.list(includes, env.expand(excludes), defaultExcludes)) {
            String path = file.getRemote().substring(from);
            files.put(path, path);
        }
        if (!files.isEmpty()) {
            build.pickArtifactManager().archive(ws, launcher, BuildListenerAdapter.wrap(listener), files);
        } else if (result == null || result.isBetterOrEqualTo(Result.UNSTABLE)) {
            String message =
                    "No artifacts found that match the file pattern \"" + includes + "\". Configuration error?";
            if (!getAllowEmptyArchive()) throw new AbortException(message);
            listener.getLogger().println(message);
        }
    }

    /** Its descriptor. */
    @Extension
    @Symbol("archiveArtifacts")
    public static class DescriptorImpl extends BuildStepDescriptor<Publisher> {
        @Override
        public String getDisplayName() {
            return "Archive the artifacts";
        }

        @Override
        public boolean isApplicable(Class<? extends AbstractProject> jobType) {
            return true;
        }
    }
}
