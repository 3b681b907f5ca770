package org.jenkinsci.plugins.workflow.steps;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

public abstract class StepExecution implements Serializable {
    private StepContext context;

    protected StepExecution(StepContext context) {
        this.context = context;
    }

    public StepContext getContext() {
        if (context == null)
            throw new IllegalStateException("Cannot get the context of " + this
                    + ": it was built without one; hand it to" + " the constructor");
        return context;
    }

    public abstract boolean start() throws Exception;

    public void stop(Throwable cause) throws Exception {
        getContext().onFailure(cause);
    }

    public void onResume() {}

    public String getStatus() {
        return null;
    }

    public boolean blocksRestart() {
        return false;
    }

    public static ListenableFuture<?> acceptAll(Consumer<StepExecution> acceptor) {
        List<ListenableFuture<?>> all = new ArrayList<>();
        for (StepExecutionIterator i : StepExecutionIterator.all()) all.add(i.accept(acceptor));
        return Futures.allAsList(all);
    }

    public static <T extends StepExecution> ListenableFuture<?> acceptAll(Class<T> type, Consumer<T> acceptor) {
        return acceptAll(e -> {
            if (type.isInstance(e)) acceptor.accept(type.cast(e));
        });
    }
}
