package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.security.ACL;
import hudson.security.ACLContext;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads: a few for programs, and as many as needed for what may block. */
public final class Background {
    private static final long DEEP_STACK = 64L << 20;

    /** Programs share these few threads; they have deep stacks since a program is a deep graph of objects when it is saved. */
    static final ExecutorService PROGRAMS = Executors.newFixedThreadPool(4, named("pipeline program", DEEP_STACK));

    static final ExecutorService BLOCKING = Executors.newCachedThreadPool(named("pipeline step", 0));

    private Background() {}

    /** Runs what may block, with all permissions, as every build does. */
    public static Task submit(Runnable what) {
        Task task = new Task();
        BLOCKING.execute(() -> {
            task.begin();
            try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
                what.run();
            } finally {
                task.end();
            }
        });
        return task;
    }

    static <T> T asSystem(Callable<T> what) throws Exception {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            return what.call();
        }
    }

    private static ThreadFactory named(String name, long stack) {
        AtomicInteger count = new AtomicInteger();
        return r -> {
            Thread t = new Thread(null, r, name + " " + count.incrementAndGet(), stack);
            t.setDaemon(true);
            return t;
        };
    }

    /** Something that runs and can be interrupted, even before it begins. */
    public static final class Task {
        private Thread thread;
        private boolean interrupted;

        private synchronized void begin() {
            thread = Thread.currentThread();
            if (interrupted) thread.interrupt();
        }

        private synchronized void end() {
            thread = null;
            Thread.interrupted();
        }

        public synchronized void interrupt() {
            interrupted = true;
            if (thread != null) thread.interrupt();
        }

        public synchronized String name() {
            return thread == null ? "none" : thread.getName();
        }
    }
}
