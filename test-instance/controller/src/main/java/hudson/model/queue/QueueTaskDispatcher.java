package hudson.model.queue;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Node;
import hudson.model.Queue;

public abstract class QueueTaskDispatcher implements ExtensionPoint {
    public QueueTaskDispatcher() {}

    public CauseOfBlockage canTake(Node a, Queue.BuildableItem b) {
        throw new UnsupportedOperationException();
    }

    public CauseOfBlockage canRun(Queue.Item a) {
        throw new UnsupportedOperationException();
    }

    public static ExtensionList<QueueTaskDispatcher> all() {
        throw new UnsupportedOperationException();
    }
}
