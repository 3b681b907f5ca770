package io.jenkins.plugins.gitops.model;

/** Why something in the world did not work, told apart by what may be done next. */
public enum FailureKind {
    /** The world said no and will say it again: the operation is FAILED. */
    REFUSED(false, OutcomeKind.FAILED),
    /** Someone else changed it in between: look again, decide again. */
    CONFLICT(true, OutcomeKind.ERRORED),
    /** What was read is older than what was written here before: read again. */
    STALE(true, OutcomeKind.ERRORED),
    /** Nobody answered, or the answer was lost: whether it happened is unknown. */
    UNREACHABLE(true, OutcomeKind.ERRORED),
    /** The far side asks for patience. */
    OVERLOADED(true, OutcomeKind.ERRORED),
    /** Another owner has taken over: this one must stop writing at once. */
    FENCED(false, OutcomeKind.ERRORED),
    /** A wait came to its deadline. */
    EXPIRED(false, OutcomeKind.ERRORED),
    /** The code met what it did not expect. */
    DEFECT(false, OutcomeKind.ERRORED);

    private final boolean worthRetrying;
    private final OutcomeKind outcome;

    FailureKind(boolean worthRetrying, OutcomeKind outcome) {
        this.worthRetrying = worthRetrying;
        this.outcome = outcome;
    }

    /** Whether the same question may get another answer later without anyone changing anything. */
    public boolean worthRetrying() {
        return worthRetrying;
    }

    /** How an operation ends that does not get past this failure. */
    public OutcomeKind outcome() {
        return outcome;
    }
}
