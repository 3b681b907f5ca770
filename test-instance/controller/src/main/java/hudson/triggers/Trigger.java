package hudson.triggers;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Action;
import hudson.model.Describable;
import hudson.model.Item;
import hudson.scheduler.CronTabList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;

public abstract class Trigger<J extends Item> implements Describable<Trigger<?>>, ExtensionPoint {
    protected String spec;
    protected CronTabList tabs;
    protected J job;
    public static long CRON_THRESHOLD;

    public void start(J a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public void run() {
        throw new UnsupportedOperationException();
    }

    public void stop() {
        throw new UnsupportedOperationException();
    }

    public Collection<? extends Action> getProjectActions() {
        throw new UnsupportedOperationException();
    }

    public TriggerDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }

    protected Trigger(String a) {}

    protected Trigger() {}

    public final String getSpec() {
        throw new UnsupportedOperationException();
    }

    protected Object readResolve() {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public static void checkTriggers(Calendar a) {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<Trigger<?>, TriggerDescriptor> all() {
        throw new UnsupportedOperationException();
    }

    public static List<TriggerDescriptor> for_(Item a) {
        throw new UnsupportedOperationException();
    }
}
