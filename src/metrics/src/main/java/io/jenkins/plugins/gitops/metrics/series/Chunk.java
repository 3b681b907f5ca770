package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.exposition.Exemplar;
import io.jenkins.plugins.gitops.metrics.exposition.Sink;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred series side by side, their encoded texts in one row of bytes. Cells are written without the lock; it
 * guards which series there are, and is held for some microseconds while the chunk is encoded.
 */
final class Chunk {
    static final int SERIES = 256;

    private final Shape shape;
    final Cells cells;

    private byte[] text = new byte[0];
    private final int[] ends;
    private final @Nullable List<String>[] labels;
    private int used;
    private int dead;
    private volatile @Nullable AtomicReferenceArray<Exemplar> exemplars;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of lists
    Chunk(Shape shape) {
        this.shape = shape;
        cells = new Cells(SERIES * shape.cells());
        ends = new int[SERIES * shape.lines()];
        labels = new List[SERIES];
    }

    synchronized boolean hasRoom() {
        return used < SERIES || dead > 0;
    }

    /** Puts a series in place; its cells are zero, or absent until they are set. */
    synchronized int add(List<String> values, byte[][] texts, boolean absent) {
        int slot = used;
        if (dead > 0) {
            slot = 0;
            while (labels[slot] != null) {
                slot++;
            }
            dead--;
        } else {
            used++;
        }
        splice(slot, texts);
        for (int i = 0; i < shape.cells(); i++) {
            if (absent) {
                cells.clear(slot * shape.cells() + i);
            } else {
                cells.set(slot * shape.cells() + i, 0);
            }
        }
        labels[slot] = values;
        return slot;
    }

    synchronized void remove(int slot) {
        labels[slot] = null;
        dead++;
        splice(slot, new byte[shape.lines()][0]);
    }

    /** Gives the slot other texts and moves what is behind it. */
    private void splice(int slot, byte[][] texts) {
        int first = slot * shape.lines();
        int from = first == 0 ? 0 : ends[first - 1];
        int to = Math.max(from, ends[first + shape.lines() - 1]);
        int size = 0;
        for (byte[] line : texts) {
            size += line.length;
        }
        byte[] spliced = new byte[text.length - (to - from) + size];
        System.arraycopy(text, 0, spliced, 0, from);
        System.arraycopy(text, to, spliced, from + size, text.length - to);
        int at = from;
        for (int i = 0; i < texts.length; i++) {
            System.arraycopy(texts[i], 0, spliced, at, texts[i].length);
            at += texts[i].length;
            ends[first + i] = at;
        }
        for (int i = first + shape.lines(); i < used * shape.lines(); i++) {
            ends[i] += size - (to - from);
        }
        text = spliced;
    }

    void exemplify(int cell, Exemplar exemplar) {
        AtomicReferenceArray<Exemplar> all = exemplars;
        if (all == null) {
            synchronized (this) {
                all = exemplars;
                if (all == null) {
                    all = new AtomicReferenceArray<>(SERIES * shape.cells());
                    exemplars = all;
                }
            }
        }
        all.set(cell, exemplar);
    }

    private @Nullable Exemplar exemplar(boolean wanted, int cell) {
        AtomicReferenceArray<Exemplar> all = exemplars;
        return !wanted || all == null ? null : all.get(cell);
    }

    synchronized void encode(Sink sink, boolean withExemplars) {
        for (int slot = 0; slot < used; slot++) {
            if (labels[slot] != null && shape.cells() == 1) {
                scalar(sink, slot, withExemplars);
            } else if (labels[slot] != null) {
                histogram(sink, slot, withExemplars);
            }
        }
    }

    private void scalar(Sink sink, int slot, boolean withExemplars) {
        if (!cells.isAbsent(slot)) {
            line(sink, slot, cells.get(slot), exemplar(withExemplars, slot));
        }
    }

    private void histogram(Sink sink, int slot, boolean withExemplars) {
        int line = slot * shape.lines();
        int cell = slot * shape.cells();
        double count = 0;
        for (int bucket = 0; bucket < shape.cells() - 1; bucket++) {
            count += cells.get(cell + bucket);
            line(sink, line + bucket, count, exemplar(withExemplars, cell + bucket));
        }
        line(sink, line + shape.lines() - 2, count, null);
        line(sink, line + shape.lines() - 1, cells.get(cell + shape.cells() - 1), null);
    }

    private void line(Sink sink, int line, double value, @Nullable Exemplar exemplar) {
        int from = line == 0 ? 0 : ends[line - 1];
        sink.put(text, from, ends[line] - from).number(value);
        Exemplar.put(exemplar, sink);
        sink.put('\n');
    }

    /** Shows every series that has a value: its label values and a copy of its cells. */
    synchronized void each(Visitor visitor) {
        for (int slot = 0; slot < used; slot++) {
            List<String> values = labels[slot];
            if (values != null && !cells.isAbsent(slot * shape.cells())) {
                double[] copy = new double[shape.cells()];
                for (int i = 0; i < copy.length; i++) {
                    copy[i] = cells.get(slot * shape.cells() + i);
                }
                visitor.see(values, copy);
            }
        }
    }
}
