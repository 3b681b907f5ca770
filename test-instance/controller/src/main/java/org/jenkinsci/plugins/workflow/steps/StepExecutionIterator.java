package org.jenkinsci.plugins.workflow.steps;

import com.google.common.util.concurrent.ListenableFuture;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import java.util.function.Consumer;

public abstract class StepExecutionIterator implements ExtensionPoint {
    public StepExecutionIterator() {}

    public abstract ListenableFuture<?> accept(Consumer<StepExecution> acceptor);

    public static ExtensionList<StepExecutionIterator> all() {
        return ExtensionList.lookup(StepExecutionIterator.class);
    }
}
