package hudson.model;

/** An executor beside the counted ones, for tasks that only wait for others. */
public class OneOffExecutor extends Executor {
    public OneOffExecutor(Computer owner) {
        super(owner, -1);
    }
}
