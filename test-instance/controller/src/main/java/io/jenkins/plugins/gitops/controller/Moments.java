package io.jenkins.plugins.gitops.controller;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Tells who waits for a line of a log, the end of a run or a free executor that something has happened. */
public final class Moments {
    private static final Object LOCK = new Object();
    private static long count;

    private Moments() {}

    public static void tell() {
        synchronized (LOCK) {
            count++;
            LOCK.notifyAll();
        }
    }

    /** Asks again after each moment, outside the lock: the question may wait for who is about to tell. */
    public static boolean await(BooleanSupplier done, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long seen = now(); !done.getAsBoolean(); seen = now()) {
            synchronized (LOCK) {
                while (count == seen) {
                    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                    if (left <= 0) return false;
                    LOCK.wait(left);
                }
            }
        }
        return true;
    }

    private static long now() {
        synchronized (LOCK) {
            return count;
        }
    }

    public static OutputStream telling(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                tell();
            }

            @Override
            public void write(int b) throws IOException {
                out.write(b);
                tell();
            }
        };
    }
}
