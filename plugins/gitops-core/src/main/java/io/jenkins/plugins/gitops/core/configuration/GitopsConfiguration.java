package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Landscape;
import java.util.List;
import jenkins.model.GlobalConfiguration;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;

/** The suite's section on the system configuration page, and {@code unclassified: gitops:} in configuration as code. */
@Extension
@Symbol("gitops")
public final class GitopsConfiguration extends GlobalConfiguration {
    private GitopsSettings settings = new GitopsSettings();

    public GitopsConfiguration() {
        load();
    }

    public static GitopsConfiguration current() {
        return JenkinsDoor.extension(GitopsConfiguration.class);
    }

    public GitopsSettings getSettings() {
        return settings;
    }

    @DataBoundSetter
    public void setSettings(GitopsSettings settings) {
        this.settings = settings;
        save();
    }

    /** The configured landscape in the engine's words. */
    public Landscape landscape() {
        return settings.landscape();
    }

    /** What is wrong with the stored settings as a whole, for the page; a form keeps what was typed and shows this. */
    public List<String> getProblems() {
        return landscape().problems();
    }
}
