package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;

/**
 * A few threads that take strides in the order in which they came, so that none starves. Urgent ones go first, on an
 * extra thread where all are busy; a thread that hangs is written off and replaced.
 */
public final class Crew implements Workers, AutoCloseable {
    private final ThreadFactory threads;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Set<Thread> members = new HashSet<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final int wanted;
    private int idle;
    private boolean closed;

    public Crew(int size, ThreadFactory threads) {
        if (size < 1) {
            throw new Refusal("hire a crew", "its size is " + size, "give it at least 1 thread");
        }
        this.wanted = size;
        this.threads = threads;
        synchronized (this) {
            for (int i = 0; i < size; i++) {
                hire();
            }
        }
    }

    @Override
    public synchronized void execute(Runnable stride) {
        mustBeOpen();
        waiting.addLast(stride);
        notifyAll();
    }

    @Override
    public synchronized void urgently(Runnable stride) {
        mustBeOpen();
        waiting.addFirst(stride);
        if (idle == 0) {
            hire();
        }
        notifyAll();
    }

    @Override
    public synchronized void replace(Thread hanging) {
        if (members.remove(hanging)) {
            hanging.interrupt();
            while (!closed && members.size() < wanted) {
                hire();
            }
            leave();
        }
    }

    /** How many threads there are; those that were written off do not count. */
    public synchronized int size() {
        return members.size();
    }

    /** How many strides wait for a thread. */
    public synchronized int backlog() {
        return waiting.size();
    }

    /** Lets the threads end after the stride they are in; strides that wait are dropped, as in a restart. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
        leave();
    }

    /** Completes when the crew is closed and the strides under way have ended; those that hang are not waited for. */
    public CompletableFuture<Void> gone() {
        return gone.copy();
    }

    private void leave() {
        if (closed && members.isEmpty()) {
            gone.complete(null);
        }
    }

    private void hire() {
        Thread thread = threads.newThread(this::work);
        members.add(thread);
        thread.start();
    }

    private void work() {
        for (Runnable stride = next(); stride != null; stride = next()) {
            try {
                stride.run();
            } catch (Throwable e) {
                // the driver has its own net; what slips through must not cost a thread
                Thread me = Thread.currentThread();
                me.getThreadGroup().uncaughtException(me, e);
            }
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable next() {
        Thread me = Thread.currentThread();
        while (!closed && members.contains(me)) {
            Runnable stride = waiting.pollFirst();
            if (stride != null) {
                return stride;
            } else if (members.size() > wanted) {
                break;
            }
            idle++;
            try {
                wait();
            } catch (InterruptedException e) {
                // an interrupt meant for a stride that has just come back
                Thread.interrupted();
            } finally {
                idle--;
            }
        }
        members.remove(me);
        leave();
        return null;
    }

    private void mustBeOpen() {
        if (closed) {
            throw new RejectedExecutionException(
                    Refusal.message("take a stride", "the crew is closed", "start a new driver and resume there"));
        }
    }
}
