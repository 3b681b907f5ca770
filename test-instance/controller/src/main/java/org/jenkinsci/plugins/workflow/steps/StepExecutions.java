package org.jenkinsci.plugins.workflow.steps;

import java.io.Serializable;

public class StepExecutions {
    StepExecutions() {}

    public static StepExecution synchronous(StepContext context, SynchronousBody body) {
        return new Blocking(context, body);
    }

    public static StepExecution synchronousVoid(StepContext context, SynchronousBodyVoid body) {
        return synchronous(context, body.asReturn());
    }

    public static StepExecution synchronousNonBlocking(StepContext context, SynchronousBody body) {
        return new NonBlocking(context, body);
    }

    public static StepExecution synchronousNonBlockingVoid(StepContext context, SynchronousBodyVoid body) {
        return synchronousNonBlocking(context, body.asReturn());
    }

    public static StepExecution block(StepContext context, BlockBody body) {
        return new Body(context, body);
    }

    public interface SynchronousBody extends Serializable {
        Object call(StepContext context) throws Exception;
    }

    public interface SynchronousBodyVoid extends Serializable {
        void call(StepContext context) throws Exception;

        default SynchronousBody asReturn() {
            return context -> {
                call(context);
                return null;
            };
        }
    }

    public interface BlockBody extends Serializable {
        void call(StepContext context, BodyInvoker invoker) throws Exception;
    }

    private static final class Blocking extends SynchronousStepExecution<Object> {
        private final transient SynchronousBody body;

        Blocking(StepContext context, SynchronousBody body) {
            super(context);
            this.body = body;
        }

        @Override
        protected Object run() throws Exception {
            return body.call(getContext());
        }
    }

    private static final class NonBlocking extends SynchronousNonBlockingStepExecution<Object> {
        private final transient SynchronousBody body;

        NonBlocking(StepContext context, SynchronousBody body) {
            super(context);
            this.body = body;
        }

        @Override
        protected Object run() throws Exception {
            return body.call(getContext());
        }
    }

    private static final class Body extends StepExecution {
        private final transient BlockBody body;

        Body(StepContext context, BlockBody body) {
            super(context);
            this.body = body;
        }

        @Override
        public boolean start() throws Exception {
            BodyInvoker invoker = getContext().newBodyInvoker();
            body.call(getContext(), invoker);
            invoker.withCallback(BodyExecutionCallback.wrap(getContext())).start();
            return false;
        }
    }
}
