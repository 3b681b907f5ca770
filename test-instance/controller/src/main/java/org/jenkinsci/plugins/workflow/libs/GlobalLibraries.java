package org.jenkinsci.plugins.workflow.libs;

import hudson.Extension;
import org.jenkinsci.Symbol;

/** The libraries that every pipeline may use. */
@Extension
@Symbol("globalLibraries")
public class GlobalLibraries extends AbstractGlobalLibraries {
    public GlobalLibraries() {}

    @Override
    public String getDisplayName() {
        return "Global Trusted Pipeline Libraries";
    }

    @Override
    public String getDescription() {
        return "Libraries that every pipeline may use.";
    }

    public static GlobalLibraries get() {
        return hudson.ExtensionList.lookupSingleton(GlobalLibraries.class);
    }
}
