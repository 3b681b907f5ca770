package io.jenkins.plugins.gitops.controller.web;

import hudson.BulkChange;
import hudson.DescriptorExtensionList;
import hudson.model.Descriptor;
import hudson.model.FreeStyleProject;
import hudson.model.Job;
import hudson.model.JobProperty;
import hudson.model.JobPropertyDescriptor;
import hudson.model.Project;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import hudson.tasks.Publisher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest;

/** The configuration of one job: what its page shows and what comes back. Nothing is changed before everything is read. */
public final class JobForm {
    private final Job<?, ?> job;

    public JobForm(Job<?, ?> job) {
        this.job = job;
    }

    public List<JobPropertyDescriptor> getProperties() {
        List<JobPropertyDescriptor> all = JobPropertyDescriptor.getPropertyDescriptors((Class) job.getClass());
        return all.stream().filter(JobForm::hasForm).toList();
    }

    public List<Descriptor<Builder>> getBuilders() {
        return steps(Builder.all());
    }

    public List<Descriptor<Publisher>> getPublishers() {
        return steps(Publisher.all());
    }

    private <T extends hudson.model.Describable<T>> List<Descriptor<T>> steps(
            DescriptorExtensionList<T, Descriptor<T>> all) {
        List<Descriptor<T>> fitting = new ArrayList<>();
        for (Descriptor<T> d : all) {
            if (d instanceof BuildStepDescriptor<?> b && b.isApplicable((Class) job.getClass())) fitting.add(d);
        }
        return fitting;
    }

    void submit(StaplerRequest req, JSONObject form) throws Exception {
        List<JobProperty<?>> properties = properties(req, form.optJSONObject("properties"));
        List<Builder> builders = new ArrayList<>();
        List<Publisher> publishers = new ArrayList<>();
        if (job instanceof Project<?, ?>) {
            builders.addAll(made(req, form.opt("builder"), getBuilders()));
            publishers.addAll(made(req, form.opt("publisher"), getPublishers()));
        }
        Runnable definition = JobDefinition.read(job, req, form);
        try (BulkChange change = new BulkChange(job)) {
            job.setDescription(form.optString("description"));
            replace(properties);
            definition.run();
            if (job instanceof FreeStyleProject project) {
                project.getBuildersList().replaceBy(builders);
                project.getPublishersList().replaceBy(publishers);
            }
            change.commit();
        }
        job.save();
        hudson.model.listeners.ItemListener.fireOnUpdated(job);
    }

    /** Only what a page shows is replaced; a property without a form stays. */
    private void replace(List<JobProperty<?>> properties) throws IOException {
        for (JobProperty<?> old : new ArrayList<JobProperty<?>>((List) job.getAllProperties())) {
            if (hasForm(old.getDescriptor())) job.removeProperty((JobProperty) old);
        }
        for (JobProperty<?> property : properties) job.addProperty((JobProperty) property);
    }

    private List<JobProperty<?>> properties(StaplerRequest req, JSONObject sent) throws Descriptor.FormException {
        List<JobProperty<?>> made = new ArrayList<>();
        for (JobPropertyDescriptor d : getProperties()) {
            JSONObject one = sent == null ? null : sent.optJSONObject(safe(d));
            if (one != null && !one.isNullObject()) {
                JobProperty<?> property = d.newInstance(req, one);
                if (property != null) made.add(property);
            }
        }
        return made;
    }

    private static boolean hasForm(Descriptor<?> d) {
        return isView(d.getConfigPage());
    }

    /** A full path is a view that was found; a bare name is what is looked for. */
    static boolean isView(String page) {
        return page != null && page.startsWith("/");
    }

    /** A key of JSON that has no dots; the form uses the same. */
    static String safe(Descriptor<?> d) {
        return d.getId().replace('.', '-');
    }

    static <T extends hudson.model.Describable<T>> List<T> made(
            StaplerRequest req, Object sent, List<Descriptor<T>> known) throws Descriptor.FormException {
        List<T> all = new ArrayList<>();
        if (sent == null) return all;
        for (Object one : sent instanceof JSONArray array ? array : JSONArray.fromObject(List.of(sent))) {
            JSONObject json = (JSONObject) one;
            Descriptor<T> d = Descriptor.findByDescribableClassName(known, json.getString("$class"));
            if (d == null) {
                throw new Descriptor.FormException(
                        "Cannot save the step: \"" + json.getString("$class") + "\" is not known; install its plugin",
                        "$class");
            }
            all.add(d.newInstance(req, json));
        }
        return all;
    }
}
