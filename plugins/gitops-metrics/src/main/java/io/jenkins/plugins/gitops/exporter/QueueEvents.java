package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.Job;
import hudson.model.Label;
import hudson.model.Queue;
import hudson.model.queue.QueueListener;
import io.jenkins.plugins.gitops.metrics.Catalogue;
import java.time.Clock;
import java.time.Duration;

/** Counts what waits, and how long runs waited. It is called under the queue's lock and does nothing but add. */
@Extension
public final class QueueEvents extends QueueListener {
    private final Clock clock = Clock.systemUTC();

    @Override
    public void onEnterWaiting(Queue.WaitingItem item) {
        add("waiting", 1);
    }

    @Override
    public void onLeaveWaiting(Queue.WaitingItem item) {
        add("waiting", -1);
    }

    @Override
    public void onEnterBlocked(Queue.BlockedItem item) {
        add("blocked", 1);
    }

    @Override
    public void onLeaveBlocked(Queue.BlockedItem item) {
        add("blocked", -1);
    }

    @Override
    public void onEnterBuildable(Queue.BuildableItem item) {
        add("buildable", 1);
    }

    @Override
    public void onLeaveBuildable(Queue.BuildableItem item) {
        add("buildable", -1);
    }

    @Override
    public void onLeft(Queue.LeftItem item) {
        if (item.isCancelled()) return;
        Duration wait = Duration.ofMillis(clock.millis() - item.getInQueueSince());
        if (item.task instanceof Job<?, ?> job) Exporter.tell(recorder -> recorder.waited(Pipelines.name(job), wait));
        // what runs beside the executors waits for none of them
        if (!(item.task instanceof Queue.FlyweightTask)) {
            Label label = item.getAssignedLabel();
            Exporter.tell(recorder -> recorder.assigned(label == null ? "any" : label.getName(), wait));
        }
    }

    private static void add(String reason, int amount) {
        Exporter.tell(recorder -> recorder.add(Catalogue.QUEUE_ITEMS, amount, reason));
    }
}
