package hudson.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.triggers.SafeTimerTask;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jenkins.util.Timer;

/** Work that is done again and again; two rounds of one never overlap. */
public abstract class PeriodicWork extends SafeTimerTask implements ExtensionPoint {
    protected static final long MIN = 1000L * 60;
    protected static final long HOUR = 60 * MIN;
    protected static final long DAY = 24 * HOUR;
    private static final Random RANDOM = new Random();

    public abstract long getRecurrencePeriod();

    public long getInitialDelay() {
        return Math.abs(RANDOM.nextLong()) % Math.max(1, getRecurrencePeriod());
    }

    public static ExtensionList<PeriodicWork> all() {
        return ExtensionList.lookup(PeriodicWork.class);
    }

    public static void init() {
        for (PeriodicWork work : all()) {
            Timer.get()
                    .scheduleAtFixedRate(
                            work, work.getInitialDelay(), work.getRecurrencePeriod(), TimeUnit.MILLISECONDS);
        }
        for (AperiodicWork work : ExtensionList.lookup(AperiodicWork.class)) {
            Timer.get().schedule(work, work.getInitialDelay(), TimeUnit.MILLISECONDS);
        }
    }
}
