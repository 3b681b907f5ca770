package org.jenkinsci.plugins.workflow.steps;

import hudson.ExtensionList;
import hudson.model.Descriptor;
import io.jenkins.plugins.gitops.controller.pipeline.MetaSteps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.structs.SymbolLookup;

public abstract class StepDescriptor extends Descriptor<Step> {
    public StepDescriptor() {}

    public abstract Set<? extends Class<?>> getRequiredContext();

    public Set<? extends Class<?>> getProvidedContext() {
        return Set.of();
    }

    public abstract String getFunctionName();

    public boolean takesImplicitBlockArgument() {
        return false;
    }

    public boolean isAdvanced() {
        return false;
    }

    public boolean isMetaStep() {
        return false;
    }

    public final Class<?> getMetaStepArgumentType() {
        return isMetaStep() ? MetaSteps.argumentType(this) : null;
    }

    public final void checkContextAvailability(StepContext c)
            throws MissingContextVariableException, IOException, InterruptedException {
        List<Class<?>> types = new ArrayList<>(getRequiredContext());
        types.sort(java.util.Comparator.comparing(Class::getName));
        for (Class<?> type : types) if (c.get(type) == null) throw new MissingContextVariableException(type, this);
    }

    public static ExtensionList<StepDescriptor> all() {
        return ExtensionList.lookup(StepDescriptor.class);
    }

    public static Iterable<StepDescriptor> allMeta() {
        return all().stream().filter(StepDescriptor::isMetaStep).collect(Collectors.toList());
    }

    public static StepDescriptor byFunctionName(String name) {
        for (StepDescriptor d : all()) if (d.getFunctionName().equals(name)) return d;
        return null;
    }

    public static List<StepDescriptor> metaStepsOf(String symbol) {
        List<StepDescriptor> found = new ArrayList<>();
        for (StepDescriptor d : allMeta()) {
            Class<?> type = d.getMetaStepArgumentType();
            if (type != null && SymbolLookup.get().findDescriptor(type, symbol) != null) found.add(d);
        }
        return found;
    }
}
