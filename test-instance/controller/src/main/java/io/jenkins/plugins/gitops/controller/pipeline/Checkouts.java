package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import java.io.File;
import java.io.IOException;
import jenkins.model.Jenkins;

/** Checkouts that the controller needs for itself. */
public final class Checkouts {
    private Checkouts() {}

    /** The tree in which a Jenkinsfile stands. */
    public static FilePath onController(Run<?, ?> run, SCM scm, TaskListener listener)
            throws IOException, InterruptedException {
        String name = run.getParent().getFullName().replace('/', '_') + "@script";
        FilePath folder =
                new FilePath(new File(Jenkins.get().getRootDir(), "workspace/" + name + "/" + run.getNumber()));
        folder.mkdirs();
        scm.checkout(run, new Launcher.LocalLauncher(listener), folder, listener, null, null);
        return folder;
    }
}
