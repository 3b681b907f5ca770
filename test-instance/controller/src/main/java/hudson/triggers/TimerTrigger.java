package hudson.triggers;

import hudson.model.BuildableItem;
import hudson.model.Cause;
import hudson.model.Item;
import hudson.util.FormValidation;

public class TimerTrigger extends Trigger<BuildableItem> {
    public TimerTrigger(String a) {}

    public void run() {
        throw new UnsupportedOperationException();
    }

    public static class DescriptorImpl extends TriggerDescriptor {
        public DescriptorImpl() {}

        public boolean isApplicable(Item a) {
            throw new UnsupportedOperationException();
        }

        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }

        public FormValidation doCheck(String a, Item b) {
            throw new UnsupportedOperationException();
        }

        public FormValidation doCheckSpec(String a, Item b) {
            throw new UnsupportedOperationException();
        }
    }

    public static class TimerTriggerCause extends Cause {
        public TimerTriggerCause() {}

        public String getShortDescription() {
            throw new UnsupportedOperationException();
        }

        public boolean equals(Object a) {
            throw new UnsupportedOperationException();
        }

        public int hashCode() {
            throw new UnsupportedOperationException();
        }
    }
}
