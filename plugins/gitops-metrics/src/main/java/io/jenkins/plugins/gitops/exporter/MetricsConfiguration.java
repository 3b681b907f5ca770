package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import jenkins.model.GlobalConfiguration;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;

/** The exporter's section on the system configuration page, and {@code unclassified: gitopsMetrics:} in configuration as code. */
@Extension(ordinal = 1)
@Symbol("gitopsMetrics")
public final class MetricsConfiguration extends GlobalConfiguration {
    private MetricsSettings settings = new MetricsSettings();

    public MetricsConfiguration() {
        load();
    }

    public static MetricsConfiguration current() {
        return JenkinsDoor.extension(MetricsConfiguration.class);
    }

    public MetricsSettings getSettings() {
        return settings;
    }

    @DataBoundSetter
    public void setSettings(MetricsSettings settings) {
        this.settings = settings;
        save();
    }
}
