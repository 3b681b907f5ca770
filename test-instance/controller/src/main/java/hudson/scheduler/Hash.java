package hudson.scheduler;

public abstract class Hash {
    Hash() {}

    public abstract int next(int a);

    public static Hash from(String a) {
        throw new UnsupportedOperationException();
    }

    public static Hash zero() {
        throw new UnsupportedOperationException();
    }
}
