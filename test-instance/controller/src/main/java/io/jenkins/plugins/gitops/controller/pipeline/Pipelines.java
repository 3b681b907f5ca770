package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.model.Items;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.gitops.controller.Controller;
import io.jenkins.plugins.gitops.controller.Part;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;

/** Names pipelines in files as Jenkins names them, and picks up what ran when the controller stopped. */
public final class Pipelines implements Part {
    @Override
    public void beforeJobs(Controller controller) {
        Items.XSTREAM2.alias("flow-definition", WorkflowJob.class);
        Items.XSTREAM2.alias("hudson.plugins.git.GitSCM", GitSCM.class);
        Items.XSTREAM2.alias("hudson.plugins.git.UserRemoteConfig", GitSCM.UserRemoteConfig.class);
        Items.XSTREAM2.alias("hudson.plugins.git.BranchSpec", GitSCM.BranchSpec.class);
        Run.XSTREAM2.alias("flow-build", WorkflowRun.class);
    }

    @Override
    public void started(Controller controller) {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            Executions.resumeAll();
        }
    }
}
