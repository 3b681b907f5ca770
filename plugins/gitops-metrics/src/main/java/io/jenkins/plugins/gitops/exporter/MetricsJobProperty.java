package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.Job;
import jenkins.model.OptionalJobProperty;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** What a job says about its own metrics. */
public final class MetricsJobProperty extends OptionalJobProperty<Job<?, ?>> {
    private boolean anonymous;
    private String labels = "";

    @DataBoundConstructor
    public MetricsJobProperty() {}

    /** Whether its runs are counted under no name of their own. */
    public boolean isAnonymous() {
        return anonymous;
    }

    @DataBoundSetter
    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    /** What its pipeline is labelled with. */
    public String getLabels() {
        return labels;
    }

    @DataBoundSetter
    public void setLabels(String labels) {
        this.labels = labels.strip();
    }

    @Extension
    @Symbol("gitopsMetrics")
    public static final class DescriptorImpl extends OptionalJobPropertyDescriptor {
        @Override
        public String getDisplayName() {
            return "Metrics of this job";
        }
    }
}
