package hudson.model.queue;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Queue;

/** Is told of every step of an item through the queue. */
public abstract class QueueListener implements ExtensionPoint {
    public void onEnterWaiting(Queue.WaitingItem item) {}

    public void onLeaveWaiting(Queue.WaitingItem item) {}

    public void onEnterBlocked(Queue.BlockedItem item) {}

    public void onLeaveBlocked(Queue.BlockedItem item) {}

    public void onEnterBuildable(Queue.BuildableItem item) {}

    public void onLeaveBuildable(Queue.BuildableItem item) {}

    public void onLeft(Queue.LeftItem item) {}

    public static ExtensionList<QueueListener> all() {
        return ExtensionList.lookup(QueueListener.class);
    }
}
