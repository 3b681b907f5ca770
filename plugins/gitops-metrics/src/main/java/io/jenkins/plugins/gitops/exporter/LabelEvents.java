package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.gitops.core.JenkinsDoor;

/** Keeps the labels of pipelines as they are configured. */
@Extension
public final class LabelEvents extends ItemListener {
    @Override
    public void onLoaded() {
        Exporter.tellLater(
                recorder -> JenkinsDoor.jobs().forEach(job -> Exporter.labels().update(recorder, job)));
    }

    @Override
    public void onCreated(Item item) {
        update(item);
    }

    @Override
    public void onUpdated(Item item) {
        update(item);
    }

    @Override
    public void onLocationChanged(Item item, String oldFullName, String newFullName) {
        Exporter.tellLater(recorder -> Exporter.labels().remove(recorder, oldFullName));
        update(item);
    }

    @Override
    public void onDeleted(Item item) {
        Exporter.tellLater(recorder -> Exporter.labels().remove(recorder, item.getFullName()));
    }

    private static void update(Item item) {
        if (item instanceof Job<?, ?> job)
            Exporter.tellLater(recorder -> Exporter.labels().update(recorder, job));
    }
}
