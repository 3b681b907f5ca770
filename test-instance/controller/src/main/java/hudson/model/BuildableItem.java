package hudson.model;

/** An item that can be started. */
public interface BuildableItem extends Item, Queue.Task {
    boolean scheduleBuild(Cause c);

    boolean scheduleBuild(int quietPeriod, Cause c);
}
