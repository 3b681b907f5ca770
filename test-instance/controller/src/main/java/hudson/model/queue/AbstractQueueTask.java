package hudson.model.queue;

import hudson.model.Queue;

public abstract class AbstractQueueTask implements Queue.Task {
    public AbstractQueueTask() {}
}
