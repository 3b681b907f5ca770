package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.OperationId;
import java.time.Duration;

/**
 * Hears what the driver does, for metrics, logs and pages. It is called on the driver's threads: return quickly. What
 * it throws harms nobody.
 */
public interface OperationListener {
    /** An operation is live: submitted now, or taken up again after a restart. */
    default void started(OperationStatus status, boolean resumed) {}

    /** A stride came back; the status tells what is next. */
    default void strode(OperationStatus status, Duration took) {}

    /** The operation said what it does. */
    default void said(OperationId id, String phrase) {}

    /** A stride failed and will be made again. */
    default void retrying(OperationStatus status, String reason, Duration after) {}

    /** A stop was asked for; the way back begins. */
    default void stopping(OperationStatus status, Stop stop) {}

    /** A stride did not come back in time; its thread was given up and replaced. */
    default void hung(OperationStatus status, String where) {}

    /** Another owner claimed the operation; it goes on there. */
    default void lost(OperationStatus status) {}

    /** It has ended. */
    default void ended(OperationStatus status, Ending ending) {}
}
