package jenkins.util;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The one scheduler for short tasks; made anew after a shutdown. */
public class Timer {
    private static ScheduledThreadPoolExecutor executor;

    private Timer() {}

    public static synchronized ScheduledExecutorService get() {
        if (executor == null) {
            executor = new ScheduledThreadPoolExecutor(10, new Daemons());
            executor.setRemoveOnCancelPolicy(true);
        }
        return executor;
    }

    public static synchronized void shutdown() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    private static final class Daemons implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task, "jenkins.util.Timer [#" + count.incrementAndGet() + "]");
            thread.setDaemon(true);
            thread.setContextClassLoader(Timer.class.getClassLoader());
            return thread;
        }
    }
}
