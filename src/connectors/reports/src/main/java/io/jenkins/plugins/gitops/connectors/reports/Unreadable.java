package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Report;

/** That a report cannot be gone by, with its file and the place in it. */
final class Unreadable {
    /** More than any report that a person would look at. */
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private Unreadable() {}

    static Failure at(Report report, String place, String found) {
        return Failure.of(
                FailureKind.REFUSED,
                "read the report " + Refusal.quoted(report.name()),
                found + (place.isEmpty() ? "" : " (" + place + ")"),
                "let the build make it anew");
    }

    /** Throws where there is nothing to read, or too much. */
    static void unlessOfASize(Report report, int bytes) {
        if (bytes == 0) {
            throw at(report, "", "it is empty");
        }
        if (bytes > MOST_BYTES) {
            throw at(report, "", "it has " + bytes + " bytes, more than " + MOST_BYTES);
        }
    }

    static long count(Report report, String place, String name, String written) {
        if (!written.matches("[0-9]{1,12}")) {
            throw at(report, place, Refusal.quoted(name) + " is " + Refusal.quoted(written) + ", no number");
        }
        return Long.parseLong(written);
    }

    static double share(Report report, String place, String name, String written) {
        if (!written.matches("[0-9]{1,3}(\\.[0-9]{1,20})?([eE]-[0-9]{1,2})?")) {
            throw at(report, place, Refusal.quoted(name) + " is " + Refusal.quoted(written) + ", no number");
        }
        return Double.parseDouble(written);
    }
}
