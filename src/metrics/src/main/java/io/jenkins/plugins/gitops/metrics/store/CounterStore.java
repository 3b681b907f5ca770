package io.jenkins.plugins.gitops.metrics.store;

import io.jenkins.plugins.gitops.metrics.series.Registry;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts events so that no count is lost or made twice. An event is on the disk before it is seen; many that come
 * together share one force. Where the disk refuses, counting goes on in memory, and the whole is written when it takes
 * bytes again.
 */
public final class CounterStore {
    private static final System.Logger LOG = System.getLogger(CounterStore.class.getName());
    private static final long SMALLEST = 1 << 20;

    /** A source whose job is gone. */
    private record Forgotten(String source) {}

    private final Totals totals;
    private final Journal journal;
    private final Executor writer;
    private final Marks marks = new Marks();
    private final Queue<Object> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final LongAdder failures = new LongAdder();
    private long compactAt = SMALLEST;
    private boolean behind;

    /** Reads back what the directory keeps for the registry's families; events are written by the writer, one at a time. */
    public CounterStore(Path directory, Disk disk, Registry registry, Executor writer) {
        this.writer = writer;
        totals = new Totals(registry);
        journal = new Journal(directory, disk);
        try {
            synchronized (this) {
                State state = new State();
                journal.read(state);
                state.apply();
                if (journal.isNew()) {
                    compact();
                }
            }
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "read the counters in " + Refusal.quoted(directory),
                            String.valueOf(e),
                            "let the controller read and write that directory")
                    .causedBy(e);
        }
    }

    /** Counts the event soon, on the writer; an event whose mark was counted before counts nothing. */
    public void count(Event event) {
        waiting.add(event);
        schedule();
    }

    /** Lets go of what was remembered about a source that will not come back; its counts stay. */
    public void forget(String source) {
        waiting.add(new Forgotten(source));
        schedule();
    }

    /** The runs of a source above the floor that have not been counted, up to the last. */
    public synchronized List<Long> missing(String source, long floor, long last) {
        return marks.missing(source, floor, last);
    }

    /** Whose runs are remembered. */
    public synchronized Set<String> sources() {
        return Set.copyOf(marks.all().keySet());
    }

    /** How many bytes the newest file has. */
    public synchronized long size() {
        return journal.size();
    }

    /** How often the disk refused. */
    public long failures() {
        return failures.sum();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            writer.execute(this::drain);
        }
    }

    private void drain() {
        scheduled.set(false);
        synchronized (this) {
            List<Object> batch = new ArrayList<>();
            for (Object next = waiting.poll(); next != null; next = waiting.poll()) {
                batch.add(next);
            }
            write(batch);
        }
    }

    private void write(List<Object> batch) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        List<Object> taken = new ArrayList<>();
        Set<Mark> inThisBatch = new HashSet<>();
        for (Object one : batch) {
            if (one instanceof Event event) {
                boolean again = event.mark()
                        .filter(mark -> marks.contains(mark) || !inThisBatch.add(mark))
                        .isPresent();
                if (!again) {
                    Event settled = settled(event);
                    records.writeBytes(Frames.frame(Payload.of(settled)));
                    taken.add(settled);
                }
            } else if (one instanceof Forgotten forgotten) {
                records.writeBytes(Frames.frame(Payload.forget(forgotten.source())));
                taken.add(forgotten);
            }
        }
        boolean kept = behind || records.size() == 0 || attempt(() -> journal.append(records.toByteArray()));
        taken.forEach(this::apply);
        if (!kept || behind || journal.size() > compactAt) {
            behind = !attempt(this::compact);
        }
    }

    private Event settled(Event event) {
        return new Event(
                event.mark(), event.increments().stream().map(totals::settled).toList(), event.exemplar());
    }

    private void apply(Object one) {
        if (one instanceof Event event) {
            event.mark().ifPresent(mark -> marks.add(mark.source(), mark.number(), mark.number()));
            event.increments()
                    .forEach(increment -> totals.add(increment, event.exemplar().orElse(null)));
        } else if (one instanceof Forgotten forgotten) {
            marks.forget(forgotten.source());
        }
    }

    private void compact() throws IOException {
        journal.begin(Payload.snapshot(totals.all(), marks.all()));
        compactAt = Math.max(SMALLEST, journal.size() * 2);
    }

    /** Something that the disk may refuse. */
    private interface Attempt {
        void make() throws IOException;
    }

    private boolean attempt(Attempt attempt) {
        try {
            attempt.make();
            return true;
        } catch (IOException e) {
            failures.increment();
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Cannot write the counters: " + e + "; free the disk, counts go on",
                    e);
            return false;
        }
    }

    /** What the files say, put into the families only when all of it is read: a snapshot begins anew. */
    private final class State implements Payload.Reader {
        private final List<Runnable> found = new ArrayList<>();

        @Override
        public void snapshot() {
            found.clear();
        }

        @Override
        public void event(Event event) {
            found.add(() -> {
                if (event.mark().filter(marks::contains).isEmpty()) {
                    apply(event);
                }
            });
        }

        @Override
        public void forget(String source) {
            found.add(() -> marks.forget(source));
        }

        @Override
        public void series(String metric, List<String> labels, List<Double> bounds, List<Double> cells) {
            found.add(() -> totals.restore(metric, labels, bounds, cells));
        }

        @Override
        public void counted(String source, long first, long last) {
            found.add(() -> marks.add(source, first, last));
        }

        void apply() {
            found.forEach(Runnable::run);
        }

        private void apply(Event event) {
            CounterStore.this.apply(event);
        }
    }
}
