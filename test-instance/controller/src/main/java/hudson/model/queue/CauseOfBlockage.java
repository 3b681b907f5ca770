package hudson.model.queue;

import org.jvnet.localizer.Localizable;

/** Why something waits in the queue. */
public abstract class CauseOfBlockage {
    public abstract String getShortDescription();

    public static CauseOfBlockage fromMessage(Localizable message) {
        return new CauseOfBlockage() {
            @Override
            public String getShortDescription() {
                return message.toString();
            }
        };
    }

    @Override
    public String toString() {
        return getShortDescription();
    }
}
