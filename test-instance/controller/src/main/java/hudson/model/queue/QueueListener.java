package hudson.model.queue;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Queue;

public abstract class QueueListener implements ExtensionPoint {
    public QueueListener() {}

    public void onEnterWaiting(Queue.WaitingItem a) {
        throw new UnsupportedOperationException();
    }

    public void onLeaveWaiting(Queue.WaitingItem a) {
        throw new UnsupportedOperationException();
    }

    public void onEnterBlocked(Queue.BlockedItem a) {
        throw new UnsupportedOperationException();
    }

    public void onLeaveBlocked(Queue.BlockedItem a) {
        throw new UnsupportedOperationException();
    }

    public void onEnterBuildable(Queue.BuildableItem a) {
        throw new UnsupportedOperationException();
    }

    public void onLeaveBuildable(Queue.BuildableItem a) {
        throw new UnsupportedOperationException();
    }

    public void onLeft(Queue.LeftItem a) {
        throw new UnsupportedOperationException();
    }

    public static ExtensionList<QueueListener> all() {
        throw new UnsupportedOperationException();
    }
}
