package jenkins.model;

import hudson.model.Run;
import hudson.model.queue.CauseOfBlockage;

/** A job that runs once at a time waits for its last build. */
public class BlockedBecauseOfBuildInProgress extends CauseOfBlockage {
    private final Run<?, ?> build;

    public BlockedBecauseOfBuildInProgress(Run<?, ?> build) {
        this.build = build;
    }

    @Override
    public String getShortDescription() {
        return "Build #" + build.getNumber() + " is already in progress";
    }
}
