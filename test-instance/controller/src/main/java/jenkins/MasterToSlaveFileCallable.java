package jenkins;

public abstract class MasterToSlaveFileCallable<T> {
    public MasterToSlaveFileCallable() {}
}
