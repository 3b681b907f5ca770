package hudson.model;

public class OneOffExecutor extends Executor {
    public OneOffExecutor(Computer a) {
        super((Computer) null, 0);
    }
}
