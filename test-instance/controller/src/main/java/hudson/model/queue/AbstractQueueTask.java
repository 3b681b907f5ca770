package hudson.model.queue;

import hudson.model.Queue;

/** The base of tasks. */
public abstract class AbstractQueueTask implements Queue.Task {}
