package jenkins.model;

import hudson.model.PeriodicWork;
import io.jenkins.plugins.gitops.controller.Controller;
import java.io.File;
import java.io.IOException;

/** Lets the controller's own classes make the one Jenkins. */
final class Boot implements Controller.Start {
    private Jenkins jenkins;

    Boot() {}

    @Override
    public void make(File home) throws IOException {
        jenkins = new Jenkins(home);
    }

    @Override
    public void load(Runnable beforeJobs) throws IOException {
        jenkins.load(beforeJobs);
        PeriodicWork.init();
    }
}
