package org.jenkinsci.plugins.workflow.steps;

import hudson.console.ConsoleLogFilter;
import hudson.model.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;

public abstract class BodyInvoker {
    public BodyInvoker() {}

    public abstract BodyInvoker withContext(Object o);

    public BodyInvoker withContexts(Object... all) {
        return withContexts(Arrays.asList(all));
    }

    public BodyInvoker withContexts(Collection<?> all) {
        all.forEach(this::withContext);
        return this;
    }

    public abstract BodyInvoker withDisplayName(String name);

    public abstract BodyInvoker withCallback(BodyExecutionCallback callback);

    public abstract BodyExecution start();

    public static ConsoleLogFilter mergeConsoleLogFilters(ConsoleLogFilter original, ConsoleLogFilter subsequent) {
        return original == null ? subsequent : new BothFilters(original, subsequent);
    }

    private static final class BothFilters extends ConsoleLogFilter implements Serializable {
        private final ConsoleLogFilter first, second;

        BothFilters(ConsoleLogFilter first, ConsoleLogFilter second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public OutputStream decorateLogger(Run build, OutputStream out) throws IOException, InterruptedException {
            return second.decorateLogger(build, first.decorateLogger(build, out));
        }
    }
}
