package org.jenkinsci.plugins.workflow.steps;

import com.google.common.util.concurrent.FutureCallback;
import java.io.Serializable;

public abstract class BodyExecutionCallback implements Serializable {
    public BodyExecutionCallback() {}

    public void onStart(StepContext context) {}

    public abstract void onSuccess(StepContext context, Object result);

    public abstract void onFailure(StepContext context, Throwable t);

    public static BodyExecutionCallback wrap(FutureCallback<Object> v) {
        return new Wrapper(v);
    }

    private static final class Wrapper extends BodyExecutionCallback {
        private final FutureCallback<Object> told;

        Wrapper(FutureCallback<Object> told) {
            if (!(told instanceof Serializable))
                throw new IllegalStateException(
                        "Cannot wrap callback '" + told + "': it is not serializable; implement Serializable");
            this.told = told;
        }

        @Override
        public void onSuccess(StepContext context, Object result) {
            told.onSuccess(result);
        }

        @Override
        public void onFailure(StepContext context, Throwable t) {
            told.onFailure(t);
        }
    }

    /** Does something when the body is over, and lets its result through. */
    public abstract static class TailCall extends BodyExecutionCallback {
        public TailCall() {}

        protected abstract void finished(StepContext context) throws Exception;

        @Override
        public final void onSuccess(StepContext context, Object result) {
            try {
                finished(context);
            } catch (Exception x) {
                context.onFailure(x);
                return;
            }
            context.onSuccess(result);
        }

        @Override
        public void onFailure(StepContext context, Throwable t) {
            try {
                finished(context);
            } catch (Exception x) {
                t.addSuppressed(x);
            }
            context.onFailure(t);
        }
    }
}
