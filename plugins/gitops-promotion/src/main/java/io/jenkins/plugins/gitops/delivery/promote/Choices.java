package io.jenkins.plugins.gitops.delivery.promote;

import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.model.Landscape;

/** What a form lets one choose from. */
public final class Choices {
    private Choices() {}

    /** All environments. */
    public static ListBoxModel environments(Landscape landscape) {
        ListBoxModel model = new ListBoxModel();
        landscape.environments().forEach(place -> model.add(place.name()));
        return model;
    }
}
