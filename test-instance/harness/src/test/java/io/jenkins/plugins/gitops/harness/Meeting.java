package io.jenkins.plugins.gitops.harness;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import java.io.IOException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jvnet.hudson.test.TestBuilder;

/** Ends when so many builds are in it at the same time. */
final class Meeting extends TestBuilder {
    private final transient CyclicBarrier barrier;

    Meeting(int parties) {
        barrier = new CyclicBarrier(parties);
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        try {
            barrier.await(60, TimeUnit.SECONDS);
            return true;
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IOException("Cannot meet: not all builds run at the same time", e);
        }
    }
}
