package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.EnvVars;
import hudson.Extension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;

/** Sets variables for its body. */
public final class WithEnvStep extends Step {
    private final List<String> overrides;

    @DataBoundConstructor
    public WithEnvStep(List<String> overrides) {
        this.overrides = overrides;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.block(context, (c, body) -> {
            Map<String, String> values = new LinkedHashMap<>();
            for (Object o : overrides) {
                String line = String.valueOf(o);
                int equals = line.indexOf('=');
                values.put(equals < 0 ? line : line.substring(0, equals), equals < 0 ? "" : line.substring(equals + 1));
            }
            body.withContext(EnvironmentExpander.merge(c.get(EnvironmentExpander.class), new Overrides(values)));
        });
    }

    /** Expands {@code PATH+X} and references to what was set before. */
    private static final class Overrides extends EnvironmentExpander {
        private final LinkedHashMap<String, String> values;

        Overrides(Map<String, String> values) {
            this.values = new LinkedHashMap<>(values);
        }

        @Override
        public void expand(EnvVars env) {
            env.overrideExpandingAll(values);
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("withEnv", "Set environment variables");
        }
    }
}
