package org.jenkinsci.plugins.workflow.libs;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** A library by its name. */
public class LibraryConfiguration extends AbstractDescribableImpl<LibraryConfiguration> {
    private final String name;
    private final LibraryRetriever retriever;
    private String defaultVersion;
    private boolean implicit;
    private boolean allowVersionOverride = true;

    @DataBoundConstructor
    public LibraryConfiguration(String name, LibraryRetriever retriever) {
        this.name = name;
        this.retriever = retriever;
    }

    public String getName() {
        return name;
    }

    public LibraryRetriever getRetriever() {
        return retriever;
    }

    public String getDefaultVersion() {
        return defaultVersion;
    }

    @DataBoundSetter
    public void setDefaultVersion(String defaultVersion) {
        this.defaultVersion = defaultVersion;
    }

    public boolean isImplicit() {
        return implicit;
    }

    @DataBoundSetter
    public void setImplicit(boolean implicit) {
        this.implicit = implicit;
    }

    public boolean isAllowVersionOverride() {
        return allowVersionOverride;
    }

    @DataBoundSetter
    public void setAllowVersionOverride(boolean allowVersionOverride) {
        this.allowVersionOverride = allowVersionOverride;
    }

    @Extension
    public static class DescriptorImpl extends Descriptor<LibraryConfiguration> {
        public DescriptorImpl() {}
    }
}
