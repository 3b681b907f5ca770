package hudson.scheduler;

import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;

/** A schedule: any of its lines may be due; {@code TZ=…} on a line holds for those after it. */
public final class CronTabList {
    private final List<CronTab> tabs;

    public CronTabList(Collection<CronTab> tabs) {
        this.tabs = new ArrayList<>(tabs);
    }

    public synchronized boolean check(Calendar c) {
        return tabs.stream().anyMatch(t -> t.check(c));
    }

    public static CronTabList create(String format) {
        return create(format, null);
    }

    public static CronTabList create(String format, Hash hash) {
        List<CronTab> all = new ArrayList<>();
        String zone = null;
        int number = 0;
        for (String text : format.split("\\r?\\n")) {
            String line = text.trim();
            number++;
            if (line.startsWith("TZ=")) {
                zone = line.substring(3).trim();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                all.add(new CronTab(line, number, hash, zone));
            }
        }
        return new CronTabList(all);
    }
}
