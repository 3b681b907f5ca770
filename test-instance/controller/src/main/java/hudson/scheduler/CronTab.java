package hudson.scheduler;

import java.util.Calendar;

public final class CronTab {
    public CronTab(String a) {}

    public CronTab(String a, Hash b) {}

    public CronTab(String a, int b, Hash c) {}

    public CronTab(String a, int b, Hash c, String d) {}

    public Calendar ceil(long a) {
        throw new UnsupportedOperationException();
    }

    public Calendar ceil(Calendar a) {
        throw new UnsupportedOperationException();
    }

    public Calendar floor(long a) {
        throw new UnsupportedOperationException();
    }

    public Calendar floor(Calendar a) {
        throw new UnsupportedOperationException();
    }
}
