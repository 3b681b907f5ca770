package io.jenkins.plugins.gitops.core.configuration;

import hudson.ExtensionPoint;
import hudson.model.AbstractDescribableImpl;

/** Where people are told; each kind of channel is an extension of its own. */
public abstract class ChannelSettings extends AbstractDescribableImpl<ChannelSettings> implements ExtensionPoint {
    private final String name;

    protected ChannelSettings(String name) {
        this.name = Text.trimmed(name);
    }

    public final String getName() {
        return name;
    }
}
