package hudson.model;

public interface BuildableItem extends Item, Queue.Task {
    boolean scheduleBuild(Cause a);

    boolean scheduleBuild(int a, Cause b);
}
