package hudson.model;

import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import jenkins.model.Jenkins;

/** What queue.xml holds: the jobs that waited, by name. */
final class StoredQueue {
    long lastId;
    private final List<Entry> entries = new ArrayList<>();

    StoredQueue(long lastId) {
        this.lastId = lastId;
    }

    void add(Queue.Item item) {
        if (item.task instanceof Item job && !(item.task instanceof Queue.TransientTask)) {
            entries.add(new Entry(item.getId(), job.getFullName(), dueOf(item), new ArrayList<>(item.getActions())));
        }
    }

    private static long dueOf(Queue.Item item) {
        return item instanceof Queue.WaitingItem w ? w.timestamp.getTimeInMillis() : System.currentTimeMillis();
    }

    List<Queue.WaitingItem> items() {
        List<Queue.WaitingItem> items = new ArrayList<>();
        for (Entry entry : entries) {
            if (Jenkins.get().getItemByFullName(entry.job) instanceof Queue.Task task) {
                Calendar due = new GregorianCalendar();
                due.setTimeInMillis(entry.due);
                items.add(new Queue.WaitingItem(due, task, entry.actions, entry.id));
            }
        }
        return items;
    }

    private static final class Entry {
        private final long id;
        private final String job;
        private final long due;
        private final List<Action> actions;

        Entry(long id, String job, long due, List<Action> actions) {
            this.id = id;
            this.job = job;
            this.due = due;
            this.actions = actions;
        }
    }
}
