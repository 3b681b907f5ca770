package org.jenkinsci.plugins.workflow.libs;

import hudson.model.Descriptor;

public abstract class LibraryRetrieverDescriptor extends Descriptor<LibraryRetriever> {
    protected LibraryRetrieverDescriptor() {}
}
