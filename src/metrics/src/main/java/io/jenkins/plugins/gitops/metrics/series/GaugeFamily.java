package io.jenkins.plugins.gitops.metrics.series;

import io.jenkins.plugins.gitops.metrics.Metric;

/** A gauge by its labels. A series can go, so writers hold the lock of its chunk: a slot may have been given away. */
public final class GaugeFamily extends Family {
    GaugeFamily(Metric metric, Budget budget) {
        super(metric, budget);
    }

    public void set(double value, String... labels) {
        change(value, false, labels);
    }

    public void add(double amount, String... labels) {
        change(amount, true, labels);
    }

    private void change(double value, boolean add, String... labels) {
        while (true) {
            Slot slot = slot(labels);
            synchronized (slot.chunk()) {
                if (!holds(slot, labels)) {
                    continue;
                }
                Cells cells = slot.chunk().cells;
                boolean sum = add && !cells.isAbsent(slot.index());
                cells.set(slot.index(), sum ? cells.get(slot.index()) + value : value);
                return;
            }
        }
    }

    /** Takes the series away: what it was about is gone. */
    public void remove(String... labels) {
        drop(labels);
    }

    public double value(String... labels) {
        Slot slot = known(labels);
        return slot == null || slot.chunk().cells.isAbsent(slot.index())
                ? Double.NaN
                : slot.chunk().cells.get(slot.index());
    }
}
