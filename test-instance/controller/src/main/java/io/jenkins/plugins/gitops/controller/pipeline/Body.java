package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.Outcome;
import hudson.model.Action;
import hudson.model.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.steps.BodyExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.BodyInvoker;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** One run of a step's body. */
final class Body extends BodyExecution {
    final Context owner;
    final BodyExecutionCallback callback;
    private Outcome outcome;
    private boolean cancelled;
    private transient CountDownLatch over = new CountDownLatch(1);

    Body(Context owner, BodyExecutionCallback callback) {
        this.owner = owner;
        this.callback = callback;
    }

    synchronized void ended(Outcome o) {
        outcome = o;
        if (over != null) over.countDown();
    }

    private Object readResolve() {
        over = new CountDownLatch(outcome == null ? 1 : 0);
        return this;
    }

    @Override
    public Collection<StepExecution> getCurrentExecutions() {
        return owner.execution.innermostIn(this);
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        return cancel(new FlowInterruptedException(Result.ABORTED, true));
    }

    @Override
    public boolean cancel(Throwable cause) {
        if (isDone()) return false;
        cancelled = true;
        owner.execution.later(() -> owner.execution.stopIn(this, cause));
        return true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public synchronized boolean isDone() {
        return outcome != null;
    }

    @Override
    public Object get() throws InterruptedException, ExecutionException {
        over.await();
        return result();
    }

    @Override
    public Object get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        if (!over.await(timeout, unit))
            throw new TimeoutException("The body has not ended within " + timeout + " " + unit);
        return result();
    }

    private Object result() throws ExecutionException {
        if (outcome.isFailure()) throw new ExecutionException(outcome.getAbnormal());
        return outcome.getNormal();
    }

    /** Collects what a body is to be run with. */
    static final class Invoker extends BodyInvoker {
        private final Context owner;
        private Contexts contexts;
        private final List<Action> actions = new ArrayList<>();
        private BodyExecutionCallback callback;

        Invoker(Context owner) {
            this.owner = owner;
            this.contexts = owner.contexts;
        }

        @Override
        public BodyInvoker withContext(Object o) {
            if (o != null) contexts = new Contexts(contexts, Places.keep(o));
            return this;
        }

        @Override
        public BodyInvoker withDisplayName(String name) {
            if (name != null) actions.add(new LabelAction(name));
            return this;
        }

        BodyInvoker withAction(Action a) {
            actions.add(a);
            return this;
        }

        @Override
        public BodyInvoker withCallback(BodyExecutionCallback callback) {
            this.callback = callback;
            return this;
        }

        @Override
        public BodyExecution start() {
            return start(owner.closure());
        }

        BodyExecution start(Object closure) {
            Body body = new Body(owner, callback);
            owner.execution.now(() -> owner.execution.launch(body, closure, contexts, actions));
            return body;
        }
    }
}
