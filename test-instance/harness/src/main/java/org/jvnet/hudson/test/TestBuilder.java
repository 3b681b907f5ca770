package org.jvnet.hudson.test;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Descriptor;
import hudson.tasks.Builder;
import java.io.IOException;

/** A builder that a test writes in place; it is not stored. */
public abstract class TestBuilder extends Builder {
    @Override
    public abstract boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException;

    @Override
    public Descriptor<Builder> getDescriptor() {
        throw new UnsupportedOperationException("Cannot describe a builder of a test; write a class with a descriptor");
    }

    protected Object writeReplace() {
        return new Nothing();
    }

    private static final class Nothing extends Builder {}
}
