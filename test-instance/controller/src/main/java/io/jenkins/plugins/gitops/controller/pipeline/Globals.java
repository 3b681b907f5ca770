package io.jenkins.plugins.gitops.controller.pipeline;

import groovy.lang.GroovyObjectSupport;
import hudson.EnvVars;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;

/** The variables that every script has: env, params, currentBuild, scm, steps, and those of its libraries. */
final class Globals {
    private Globals() {}

    static Set<String> names() {
        return Set.of("env", "params", "currentBuild", "scm", "steps", "pipeline");
    }

    static Object find(PipelineScript script, String name) {
        Execution e = script.execution();
        switch (name) {
            case "env":
                return new Environment(e);
            case "params":
                return parameters(e);
            case "currentBuild":
                return new BuildView(e.run(), true);
            case "steps":
                return new Steps(e);
            case "scm":
                return e.run().getParent().getDefinition().getSCMs().stream()
                        .findFirst()
                        .map(s -> (Object) new Scm(e))
                        .orElse(null);
            default:
                if (e.source() == null) return null;
                PipelineScript variable = e.source().variable(name, new groovy.lang.Binding());
                if (variable != null) script.getBinding().setVariable(name, variable);
                return variable;
        }
    }

    static EnvVars environment(Execution e) {
        try {
            Fiber f = Fiber.current();
            EnvVars env = f == null ? null : Contexts.find(f.contexts, EnvVars.class);
            env = new EnvVars(env == null ? e.run().getEnvironment(TaskListener.NULL) : env);
            env.overrideAll(e.environment());
            EnvironmentExpander expander = f == null ? null : Contexts.find(f.contexts, EnvironmentExpander.class);
            if (expander != null) expander.expand(env);
            return env;
        } catch (IOException | InterruptedException x) {
            throw new IllegalStateException("Cannot read the environment: " + x.getMessage(), x);
        }
    }

    private static Map<String, Object> parameters(Execution e) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (ParametersAction a : e.run().getActions(ParametersAction.class))
            for (ParameterValue v : a.getParameters()) put(all, v);
        ParametersDefinitionProperty defined = e.run().getParent().getProperty(ParametersDefinitionProperty.class);
        if (defined != null)
            for (ParameterDefinition d : defined.getParameterDefinitions())
                if (!all.containsKey(d.getName()) && d.getDefaultParameterValue() != null)
                    put(all, d.getDefaultParameterValue());
        return all;
    }

    private static void put(Map<String, Object> all, ParameterValue v) {
        Object o = v.getValue();
        all.put(v.getName(), o instanceof hudson.util.Secret s ? s.getPlainText() : o);
    }

    /** {@code env}: reads what is in force here, writes for the rest of the run. */
    static final class Environment extends GroovyObjectSupport implements Serializable {
        private final Execution execution;

        Environment(Execution execution) {
            this.execution = execution;
        }

        @Override
        public Object getProperty(String name) {
            return environment(execution).get(name);
        }

        @Override
        public void setProperty(String name, Object value) {
            if (value == null) execution.environment().remove(name);
            else execution.environment().put(name, String.valueOf(value));
        }

        public EnvVars getEnvironment() {
            return environment(execution);
        }
    }

    /** {@code steps}: calls steps whatever variables are called. */
    static final class Steps extends GroovyObjectSupport implements Serializable {
        private final Execution execution;

        Steps(Execution execution) {
            this.execution = execution;
        }

        @Override
        public Object invokeMethod(String name, Object args) {
            return Dsl.call(execution, name, args);
        }
    }

    /** {@code scm}: where the Jenkinsfile came from. */
    record Scm(Execution execution) implements Serializable {
        hudson.scm.SCM get() {
            return execution
                    .run()
                    .getParent()
                    .getDefinition()
                    .getSCMs()
                    .iterator()
                    .next();
        }
    }
}
