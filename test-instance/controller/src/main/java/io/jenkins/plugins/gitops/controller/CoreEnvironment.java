package io.jenkins.plugins.gitops.controller;

import hudson.EnvVars;
import hudson.Extension;
import hudson.model.EnvironmentContributor;
import hudson.model.Executor;
import hudson.model.Job;
import hudson.model.Label;
import hudson.model.Node;
import hudson.model.Run;
import hudson.model.TaskListener;
import jenkins.model.Jenkins;

/** The variables that every run has. */
@Extension(ordinal = -100)
public final class CoreEnvironment extends EnvironmentContributor {
    @Override
    public void buildEnvironmentFor(Run r, EnvVars env, TaskListener listener) {
        env.put("BUILD_DISPLAY_NAME", r.getDisplayName());
        String root = Jenkins.get().getRootUrl();
        if (root != null) env.put("BUILD_URL", root + r.getUrl());
        if (Thread.currentThread() instanceof Executor e) {
            env.put("EXECUTOR_NUMBER", String.valueOf(e.getNumber()));
            Node node = e.getOwner().getNode();
            if (node != null) {
                env.put("NODE_NAME", node.getNodeName().isEmpty() ? "built-in" : node.getNodeName());
                env.put(
                        "NODE_LABELS",
                        String.join(
                                " ",
                                node.getAssignedLabels().stream()
                                        .map(Label::getName)
                                        .toList()));
            }
        }
    }

    @Override
    public void buildEnvironmentFor(Job j, EnvVars env, TaskListener listener) {
        env.put("CI", "true");
        env.put("JENKINS_HOME", Jenkins.get().getRootDir().getPath());
        String root = Jenkins.get().getRootUrl();
        if (root != null) {
            env.put("JENKINS_URL", root);
            env.put("HUDSON_URL", root);
            env.put("JOB_URL", root + j.getUrl());
        }
    }
}
