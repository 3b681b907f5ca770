package org.jenkinsci.plugins.workflow.libs;

import java.util.ArrayList;
import java.util.List;
import jenkins.model.GlobalConfiguration;
import org.kohsuke.stapler.DataBoundSetter;

public abstract class AbstractGlobalLibraries extends GlobalConfiguration {
    private List<LibraryConfiguration> libraries = new ArrayList<>();

    AbstractGlobalLibraries() {
        load();
    }

    public abstract String getDescription();

    public List<LibraryConfiguration> getLibraries() {
        return libraries;
    }

    @DataBoundSetter
    public void setLibraries(List<LibraryConfiguration> libraries) {
        this.libraries = new ArrayList<>(libraries);
        save();
    }
}
