package hudson.slaves;

import org.jvnet.localizer.Localizable;

/** Why a computer is offline. */
public abstract class OfflineCause {
    protected final long timestamp = System.currentTimeMillis();

    public static OfflineCause create(Localizable message) {
        return message == null ? null : new SimpleOfflineCause(message);
    }

    /** With a message. */
    public static class SimpleOfflineCause extends OfflineCause {
        public final Localizable description;

        protected SimpleOfflineCause(Localizable description) {
            this.description = description;
        }

        @Override
        public String toString() {
            return description.toString();
        }
    }
}
