package hudson.scheduler;

import java.util.Calendar;
import java.util.Collection;

public final class CronTabList {
    public CronTabList(Collection<CronTab> a) {}

    public boolean check(Calendar a) {
        throw new UnsupportedOperationException();
    }

    public static CronTabList create(String a) {
        throw new UnsupportedOperationException();
    }

    public static CronTabList create(String a, Hash b) {
        throw new UnsupportedOperationException();
    }
}
