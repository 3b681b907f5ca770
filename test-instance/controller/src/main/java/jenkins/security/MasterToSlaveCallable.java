package jenkins.security;

public abstract class MasterToSlaveCallable<V, T extends Throwable> {
    public MasterToSlaveCallable() {}
}
