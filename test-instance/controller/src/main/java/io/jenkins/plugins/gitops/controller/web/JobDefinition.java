package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Job;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest;

/** What a kind of job has beyond its properties: a pipeline's script; made first, set afterwards. */
final class JobDefinition {
    private JobDefinition() {}

    static Runnable read(Job<?, ?> job, StaplerRequest req, JSONObject form) {
        return () -> {};
    }
}
