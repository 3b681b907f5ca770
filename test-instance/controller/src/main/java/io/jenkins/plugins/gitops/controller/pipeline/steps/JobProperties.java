package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.BulkChange;
import hudson.model.JobProperty;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.properties.PipelineTriggersJobProperty;

/** Writes into a job what its pipeline says about it. */
public final class JobProperties {
    private JobProperties() {}

    /** Only those of the kinds given are changed, and nothing is where nothing differs. */
    public static void merge(WorkflowJob job, List<? extends JobProperty> wanted) throws IOException {
        List<JobProperty> all = new java.util.ArrayList<>(job.getAllProperties());
        all.removeIf(old -> wanted.stream().anyMatch(w -> w.getClass() == old.getClass()));
        all.addAll(wanted);
        replace(job, all);
    }

    public static void replace(WorkflowJob job, List<? extends JobProperty> wanted) throws IOException {
        try (BulkChange together = new BulkChange(job)) {
            PipelineTriggersJobProperty old = job.getTriggersJobProperty();
            if (old != null) old.stopTriggers();
            for (JobProperty p : List.copyOf(job.getAllProperties())) job.removeProperty(p);
            for (JobProperty p : wanted) job.addProperty(p);
            PipelineTriggersJobProperty triggers = job.getTriggersJobProperty();
            if (triggers != null) triggers.startTriggers(true);
            together.commit();
        }
    }
}
