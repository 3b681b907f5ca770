package org.jenkinsci.plugins.credentialsbinding.impl;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.slaves.WorkspaceList;
import java.io.IOException;
import java.util.UUID;
import org.jenkinsci.plugins.credentialsbinding.MultiBinding.Unbinder;

/** A folder for secret files beside the workspace, where no archive step finds it; removed with everything in it. */
public class UnbindableDir {
    private final FilePath dirPath;

    private UnbindableDir(FilePath dirPath) {
        this.dirPath = dirPath;
    }

    public static UnbindableDir create(FilePath workspace) throws IOException, InterruptedException {
        FilePath folder = secretFiles(workspace).child(UUID.randomUUID().toString());
        folder.mkdirs();
        folder.chmod(0700);
        return new UnbindableDir(folder);
    }

    public FilePath getDirPath() {
        return dirPath;
    }

    public Unbinder getUnbinder() {
        return new UnbinderImpl(dirPath.getName());
    }

    private static FilePath secretFiles(FilePath workspace) {
        return WorkspaceList.tempDir(workspace).child("secretFiles");
    }

    protected static class UnbinderImpl implements Unbinder {
        private final String dirName;

        protected UnbinderImpl(String dirName) {
            this.dirName = dirName;
        }

        @Override
        public void unbind(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
                throws IOException, InterruptedException {
            secretFiles(workspace).child(dirName).deleteRecursive();
        }
    }
}
