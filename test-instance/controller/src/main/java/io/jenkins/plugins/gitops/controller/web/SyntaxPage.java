package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Job;
import hudson.model.ModelObject;
import hudson.util.Secret;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** The Snippet Generator: every step with its form, and the line of a pipeline that says what the form says. */
public final class SyntaxPage implements ModelObject {
    private final Job<?, ?> job;

    SyntaxPage(Job<?, ?> job) {
        this.job = job;
    }

    @Override
    public String getDisplayName() {
        return "Pipeline Syntax";
    }

    public Job<?, ?> getJob() {
        return job;
    }

    public List<StepDescriptor> getSteps() {
        return StepDescriptor.all().stream()
                .filter(d -> !d.isAdvanced())
                .sorted(Comparator.comparing(StepDescriptor::getFunctionName))
                .toList();
    }

    /** Whether the step has a form of its own. */
    public boolean hasForm(StepDescriptor d) {
        return JobForm.isView(d.getConfigPage());
    }

    /** For a step without a form of its own: its plain parameters, by name and kind. */
    public Map<String, String> fields(StepDescriptor d) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (DescribableParameter p : DescribableModel.of(d.clazz).getParameters()) {
            Class<?> type = p.getErasedType();
            if (type == boolean.class || type == Boolean.class) {
                fields.put(p.getName(), "boolean");
            } else if (type == String.class || type == Secret.class) {
                fields.put(p.getName(), "text");
            } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
                fields.put(p.getName(), "number");
            }
        }
        return fields;
    }

    @RequirePOST
    public HttpResponse doGenerateSnippet(StaplerRequest req, @QueryParameter String json) throws Exception {
        JSONObject form = JSONObject.fromObject(json);
        Descriptor<?> descriptor = Jenkins.get().getDescriptor(form.optString("stapler-class"));
        if (descriptor == null) {
            return HttpResponses.plainText("<could not find " + form.optString("stapler-class") + ">");
        }
        try {
            Describable<?> step = descriptor.newInstance(req, form);
            return HttpResponses.plainText(Snippet.of(step));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return HttpResponses.plainText(
                    "// " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }
}
