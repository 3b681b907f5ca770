package io.jenkins.plugins.gitops.harness;

import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.gitops.controller.Controller;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;
import org.jvnet.hudson.test.JenkinsRule;

/** One life of a controller in a JVM of its own: the first starts every script of a folder, the second sees them through. */
final class Life {
    private Life() {}

    public static void main(String... args) throws Exception {
        Controller controller = new Controller(new Controller.Options(new File(args[0], "home"), -1));
        JenkinsRule j = new JenkinsRule();
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            Jenkins.get().setNumExecutors(10);
            if (Jenkins.get().getAllItems(WorkflowJob.class).isEmpty()) begin(j, new File(args[0], "scripts"));
            else end(j);
        }
        controller.close();
        System.exit(0);
    }

    private static void begin(JenkinsRule j, File scripts) throws Exception {
        for (File f : List.of(scripts.listFiles())) {
            WorkflowJob p = Jenkins.get().createProject(WorkflowJob.class, f.getName());
            p.setDefinition(new CpsFlowDefinition(Files.readString(f.toPath()), true));
            p.scheduleBuild2(0).waitForStart();
        }
        for (WorkflowJob p : Jenkins.get().getAllItems(WorkflowJob.class)) {
            WorkflowRun r = p.getLastBuild();
            j.waitForMessage("HERE", r);
            // answered in turn, after what printed the line has waited and was saved
            r.getExecution().getCurrentExecutions(true).get();
        }
        System.out.println("READY");
        Thread.currentThread().join();
    }

    private static void end(JenkinsRule j) throws Exception {
        for (WorkflowJob p : Jenkins.get().getAllItems(WorkflowJob.class)) {
            WorkflowRun r = p.getLastBuild();
            j.waitForMessage("Resuming build", r);
            if (p.getName().equals("input")) {
                InputStepExecution question = null;
                while (question == null) {
                    InputAction a = r.getAction(InputAction.class);
                    question = a == null ? null : a.getExecution("Q");
                    Thread.onSpinWait();
                }
                question.doProceedEmpty();
            }
            j.waitForCompletion(r);
            System.out.println("== " + p.getName() + " " + r.getResult() + "\n" + r.getLog());
        }
    }
}
