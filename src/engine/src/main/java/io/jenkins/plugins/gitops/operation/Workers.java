package io.jenkins.plugins.gitops.operation;

import java.util.concurrent.Executor;

/** Who makes the strides. */
public interface Workers extends Executor {
    /** Runs the stride before all others, on a thread of its own if all are busy (I12). */
    void urgently(Runnable stride);

    /** Gives up a thread whose stride does not come back, and puts another in its place. */
    void replace(Thread hanging);

    /** Workers that run everything on one executor, such as a fake clock's; nothing can hang there. */
    static Workers on(Executor executor) {
        return new Workers() {
            @Override
            public void execute(Runnable stride) {
                executor.execute(stride);
            }

            @Override
            public void urgently(Runnable stride) {
                executor.execute(stride);
            }

            @Override
            public void replace(Thread hanging) {
                hanging.interrupt();
            }
        };
    }
}
