package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.OutcomeKind;

/** What a script can rely on; docs/cli.md lists them. */
enum ExitCode {
    /** It is done, or there was nothing to do. */
    SUCCEEDED(0),
    /** The world said no, for good: a gate failed, an environment did not become healthy, a proof did not hold. */
    FAILED(1),
    /** It was asked wrongly; nothing was done. */
    REFUSED(2),
    /** It could not be found out; the same command may be given again and goes on where it was. */
    ERRORED(3),
    /** It was stopped. */
    ABORTED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(OutcomeKind kind) {
        return switch (kind) {
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
            case ERRORED -> ERRORED;
            case ABORTED -> ABORTED;
        };
    }
}
