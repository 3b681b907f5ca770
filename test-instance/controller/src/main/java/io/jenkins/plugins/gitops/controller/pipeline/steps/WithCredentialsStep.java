package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.console.ConsoleLogFilter;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.Secret;
import io.jenkins.plugins.gitops.controller.pipeline.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jenkinsci.plugins.credentialsbinding.MultiBinding;
import org.jenkinsci.plugins.workflow.steps.BodyInvoker;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.GeneralNonBlockingStepExecution;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** Binds credentials to variables of its body and masks them in the log. */
public final class WithCredentialsStep extends Step {
    private final List<MultiBinding> bindings;

    @DataBoundConstructor
    public WithCredentialsStep(List<MultiBinding> bindings) {
        this.bindings = bindings;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, bindings);
    }

    private static final class Execution extends GeneralNonBlockingStepExecution {
        private final transient List<MultiBinding> bindings;
        private final ArrayList<MultiBinding.Unbinder> unbinders = new ArrayList<>();
        private boolean bound;

        Execution(StepContext context, List<MultiBinding> bindings) {
            super(context);
            this.bindings = bindings;
        }

        @Override
        public boolean start() {
            run(this::bind);
            return false;
        }

        private void bind() throws Exception {
            StepContext c = getContext();
            Map<String, String> secrets = new TreeMap<>(), open = new TreeMap<>();
            for (MultiBinding<?> b : bindings) {
                MultiBinding.MultiEnvironment e = b.bind(
                        c.get(Run.class), c.get(FilePath.class), c.get(Launcher.class), c.get(TaskListener.class));
                secrets.putAll(e.getSecretValues());
                open.putAll(e.getPublicValues());
                unbinders.add(e.getUnbinder());
            }
            if (!secrets.isEmpty())
                c.get(TaskListener.class)
                        .getLogger()
                        .println("Masking supported pattern matches of $" + String.join(" or $", secrets.keySet()));
            bound = true;
            c.newBodyInvoker()
                    .withContexts(
                            EnvironmentExpander.merge(c.get(EnvironmentExpander.class), new Values(secrets, open)),
                            BodyInvoker.mergeConsoleLogFilters(
                                    c.get(ConsoleLogFilter.class), new Masking(secrets.values())))
                    .withCallback(new Unbind())
                    .start();
        }

        @Override
        public void onResume() {
            if (!bound) super.onResume();
        }

        private final class Unbind extends TailCall {
            @Override
            protected void finished(StepContext c) throws Exception {
                for (MultiBinding.Unbinder u : unbinders)
                    u.unbind(c.get(Run.class), c.get(FilePath.class), c.get(Launcher.class), c.get(TaskListener.class));
            }
        }
    }

    /** The variables; the secret ones are encrypted wherever this is saved. */
    private static final class Values extends EnvironmentExpander {
        private final TreeMap<String, String> encrypted = new TreeMap<>(), open;

        Values(Map<String, String> secrets, Map<String, String> open) {
            secrets.forEach((k, v) -> encrypted.put(k, Secret.fromString(v).getEncryptedValue()));
            this.open = new TreeMap<>(open);
        }

        @Override
        public void expand(EnvVars env) {
            env.overrideAll(open);
            encrypted.forEach((k, v) -> env.put(k, Secret.fromString(v).getPlainText()));
        }

        @Override
        public Set<String> getSensitiveVariables() {
            return Set.copyOf(encrypted.keySet());
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("withCredentials", "Bind credentials to variables", Run.class, TaskListener.class);
        }
    }
}
