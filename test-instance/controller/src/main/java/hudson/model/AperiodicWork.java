package hudson.model;

import hudson.ExtensionPoint;
import hudson.triggers.SafeTimerTask;
import java.util.concurrent.TimeUnit;
import jenkins.util.Timer;

/** Work that says after each round when the next one is due. */
public abstract class AperiodicWork extends SafeTimerTask implements ExtensionPoint {
    public abstract long getRecurrencePeriod();

    public abstract AperiodicWork getNewInstance();

    public long getInitialDelay() {
        return getRecurrencePeriod();
    }

    @Override
    public final void doRun() throws Exception {
        doAperiodicRun();
        Timer.get().schedule(getNewInstance(), getRecurrencePeriod(), TimeUnit.MILLISECONDS);
    }

    protected abstract void doAperiodicRun();
}
