package org.jenkinsci.plugins.workflow.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

public class MissingContextVariableException extends Exception {
    private final Class<?> type;
    private final String functionName;

    public MissingContextVariableException(Class<?> type, StepDescriptor d) {
        this.type = type;
        this.functionName = d == null ? null : d.getFunctionName();
    }

    public Class<?> getType() {
        return type;
    }

    @Override
    public String getMessage() {
        String providers = getProviders().stream()
                .map(StepDescriptor::getFunctionName)
                .sorted()
                .collect(Collectors.joining(", "));
        return "Required context " + type + " is missing"
                + (functionName == null ? "" : " for step '" + functionName + "'")
                + (providers.isEmpty()
                        ? ""
                        : "\nPerhaps you forgot to surround the step with a step that provides this, such" + " as: "
                                + providers);
    }

    public List<StepDescriptor> getProviders() {
        List<StepDescriptor> found = new ArrayList<>();
        for (StepDescriptor d : StepDescriptor.all())
            for (Class<?> t : d.getProvidedContext())
                if (type.isAssignableFrom(t)) {
                    found.add(d);
                    break;
                }
        return found;
    }
}
