package hudson.slaves;

import org.jvnet.localizer.Localizable;

public abstract class OfflineCause {
    protected long timestamp;

    public OfflineCause() {}

    public long getTimestamp() {
        throw new UnsupportedOperationException();
    }

    public static OfflineCause create(Localizable a) {
        throw new UnsupportedOperationException();
    }

    public static class SimpleOfflineCause extends OfflineCause {
        public Localizable description;

        protected SimpleOfflineCause(Localizable a) {}

        public String toString() {
            throw new UnsupportedOperationException();
        }
    }

    public static class ByCLI {
        public String message;

        public ByCLI(String a) {}
    }
}
