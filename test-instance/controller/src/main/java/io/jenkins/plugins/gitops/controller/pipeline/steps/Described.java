package io.jenkins.plugins.gitops.controller.pipeline.steps;

import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;

/** What a descriptor of a step tells of it, in one line. */
abstract class Described extends StepDescriptor {
    private final String function;
    private final String name;
    private final Set<Class<?>> needs;

    Described(String function, String name, Class<?>... needs) {
        this.function = function;
        this.name = name;
        this.needs = Set.of(needs);
    }

    @Override
    public String getFunctionName() {
        return function;
    }

    @Override
    public String getDisplayName() {
        return name;
    }

    @Override
    public Set<? extends Class<?>> getRequiredContext() {
        return needs;
    }

    /** A step that has a body. */
    abstract static class Block extends Described {
        Block(String function, String name, Class<?>... needs) {
            super(function, name, needs);
        }

        @Override
        public boolean takesImplicitBlockArgument() {
            return true;
        }
    }
}
