package hudson.triggers;

import hudson.DescriptorExtensionList;
import hudson.Extension;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Item;
import hudson.model.PeriodicWork;
import hudson.scheduler.CronTabList;
import hudson.scheduler.Hash;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import jenkins.triggers.TriggeredItem;

/** Starts a job by itself, at times or when something happens. */
public abstract class Trigger<J extends Item> implements Describable<Trigger<?>>, ExtensionPoint {
    private static final Logger LOG = Logger.getLogger(Trigger.class.getName());
    protected final String spec;
    protected transient CronTabList tabs;
    protected transient J job;

    protected Trigger(String spec) {
        this.spec = spec;
        this.tabs = CronTabList.create(spec);
    }

    protected Trigger() {
        this("");
    }

    public void start(J project, boolean newInstance) {
        job = project;
        try {
            tabs = CronTabList.create(spec == null ? "" : spec, Hash.from(project.getFullName()));
        } catch (IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "Failed to parse crontab spec " + spec + " of " + project.getFullName() + ": " + e.getMessage());
        }
    }

    public void run() {}

    public void stop() {}

    public final String getSpec() {
        return spec;
    }

    @Override
    public TriggerDescriptor getDescriptor() {
        return (TriggerDescriptor) Jenkins.get().getDescriptorOrDie(getClass());
    }

    public static void checkTriggers(Calendar now) {
        for (TriggeredItem item : Jenkins.get().allItems(TriggeredItem.class)) {
            for (Trigger<?> t : item.getTriggers().values()) {
                try {
                    if (t.tabs != null && t.tabs.check(now)) t.run();
                } catch (RuntimeException | LinkageError e) {
                    LOG.log(Level.WARNING, t.getClass().getName() + ".run() failed for " + item.getName(), e);
                }
            }
        }
    }

    public static DescriptorExtensionList<Trigger<?>, TriggerDescriptor> all() {
        return (DescriptorExtensionList) Jenkins.get().getDescriptorList(Trigger.class);
    }

    /** Looks at every schedule, once for each minute. */
    @Extension
    public static class Cron extends PeriodicWork {
        private final Calendar cal = new GregorianCalendar();

        public Cron() {
            cal.set(Calendar.SECOND, 0);
            cal.set(Calendar.MILLISECOND, 0);
        }

        @Override
        public long getRecurrencePeriod() {
            return MIN;
        }

        @Override
        public long getInitialDelay() {
            return MIN - Calendar.getInstance().get(Calendar.SECOND) * 1000L;
        }

        @Override
        public void doRun() {
            while (System.currentTimeMillis() - cal.getTimeInMillis() > MIN) {
                cal.add(Calendar.MINUTE, 1);
                checkTriggers(cal);
            }
        }
    }
}
