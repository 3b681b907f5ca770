package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.Extension;
import hudson.model.Computer;
import hudson.model.TaskListener;
import hudson.slaves.ComputerListener;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jenkins.util.Timer;

/** Waits for agents that a saved program needs, without a thread. */
final class Agents {
    private static final long PATIENCE_MINUTES = 5;
    private static final List<Runnable> WAITING = new CopyOnWriteArrayList<>();

    private Agents() {}

    /** Tells null when all are online, or a problem when they have not come within five minutes. */
    static void whenOnline(Set<String> names, TaskListener log, Consumer<IOException> then) {
        AtomicBoolean told = new AtomicBoolean();
        Runnable look = new Runnable() {
            @Override
            public void run() {
                if (missing(names).isEmpty() && told.compareAndSet(false, true)) {
                    WAITING.remove(this);
                    then.accept(null);
                }
            }
        };
        WAITING.add(look);
        look.run();
        if (told.get()) return;
        log.getLogger().println("Waiting for " + missing(names) + " to come back before the pipeline goes on");
        Timer.get()
                .schedule(
                        () -> {
                            WAITING.remove(look);
                            if (told.compareAndSet(false, true))
                                then.accept(new IOException(
                                        "Cannot resume: agents " + missing(names) + " have not come back within "
                                                + PATIENCE_MINUTES + " minutes; start them and build again"));
                        },
                        PATIENCE_MINUTES,
                        TimeUnit.MINUTES);
    }

    private static Set<String> missing(Set<String> names) {
        Set<String> missing = new TreeSet<>();
        for (String n : names) {
            Computer c = new Places.On(n).computer();
            if (c == null || c.getChannel() == null || c.isOffline()) missing.add(n);
        }
        return missing;
    }

    /** Looks again whenever an agent comes. */
    @Extension
    public static final class Arrivals extends ComputerListener {
        @Override
        public void onOnline(Computer c, TaskListener listener) {
            for (Runnable look : WAITING) look.run();
        }
    }
}
