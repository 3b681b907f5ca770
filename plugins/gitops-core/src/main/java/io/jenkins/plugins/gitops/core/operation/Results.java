package io.jenkins.plugins.gitops.core.operation;

import hudson.AbortException;
import hudson.model.Result;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.operation.Ending;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** The one place where outcomes of the engine become results of Jenkins. */
public final class Results {
    private Results() {}

    /** A FAILED or ERRORED operation fails the run with its sentence and no stack trace. */
    static Throwable failure(Ending ending) {
        return new AbortException(ending.reason());
    }

    /** Input that cannot be right and failures of the world are sentences for people; anything else is our defect. */
    public static Throwable failure(Throwable problem) {
        return problem instanceof Refusal || problem instanceof Failure
                ? new AbortException(String.valueOf(problem.getMessage()))
                : problem;
    }

    /** The same for what a step's start may throw. */
    public static AbortException refused(Refusal refusal) {
        return new AbortException(String.valueOf(refusal.getMessage()));
    }

    /** An operation that was stopped by something other than the run. */
    static Throwable aborted(Ending ending) {
        return new FlowInterruptedException(Result.ABORTED, true, new Stopped(ending.reason()));
    }

    /** Why the run was interrupted, as its page shows it. */
    static final class Stopped extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Stopped(String reason) {
            this.reason = reason;
        }

        @Override
        public String getShortDescription() {
            return reason;
        }
    }
}
