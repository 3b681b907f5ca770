package io.jenkins.plugins.gitops.controller.pipeline;

import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;

/** Steps that run something else by its symbol. */
public final class MetaSteps {
    private MetaSteps() {}

    public static Class<?> argumentType(StepDescriptor d) {
        DescribableParameter first = DescribableModel.of(d.clazz).getFirstRequiredParameter();
        return first == null ? null : first.getErasedType();
    }
}
