package jenkins.model;

import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.model.BuildListener;
import hudson.model.Run;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import jenkins.util.VirtualFile;

/** Keeps them in the build's folder. */
public class StandardArtifactManager extends ArtifactManager {
    protected transient Run<?, ?> build;

    public StandardArtifactManager(Run<?, ?> build) {
        onLoad(build);
    }

    @Override
    public final void onLoad(Run<?, ?> build) {
        this.build = build;
    }

    private File folder() {
        return new File(build.getRootDir(), "archive");
    }

    @Override
    public void archive(FilePath workspace, Launcher launcher, BuildListener listener, Map<String, String> artifacts)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : artifacts.entrySet()) {
            workspace.child(file.getValue()).copyTo(new FilePath(new File(folder(), file.getKey())));
        }
    }

    @Override
    public final boolean delete() throws IOException, InterruptedException {
        boolean there = folder().exists();
        Util.deleteRecursive(folder());
        return there;
    }

    @Override
    public VirtualFile root() {
        return VirtualFile.forFile(folder());
    }
}
