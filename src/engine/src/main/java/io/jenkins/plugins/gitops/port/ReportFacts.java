package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.TestTotals;
import java.util.List;
import java.util.Map;

/** What a report says, whatever its format. */
public sealed interface ReportFacts {
    /**
     * A test run.
     *
     * @param failed the names of the tests that failed
     */
    record Tests(TestTotals totals, List<String> failed) implements ReportFacts {
        public Tests {
            failed = List.copyOf(failed);
        }
    }

    /** How much the tests ran through, by what was counted ({@code line}, {@code branch} …). */
    record Coverage(Map<String, Share> counted) implements ReportFacts {
        public Coverage {
            counted = Map.copyOf(counted);
        }
    }

    /** So many of so many. */
    record Share(long covered, long all) {
        public Share {
            if (covered < 0 || covered > all) {
                throw new Refusal(
                        "take a share", "found " + covered + " of " + all, "give a part that is not above the whole");
            }
        }

        public Share plus(Share other) {
            return new Share(Math.addExact(covered, other.covered), Math.addExact(all, other.all));
        }
    }

    /** What a scanner found. */
    record Vulnerabilities(List<Vulnerability> found) implements ReportFacts {
        public Vulnerabilities {
            found = List.copyOf(found);
        }
    }

    /** How bad a vulnerability is; the worst one last. */
    enum Danger {
        UNKNOWN,
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /**
     * One vulnerability.
     *
     * @param id its public name, such as {@code CVE-2021-44228}
     * @param where the package, or the file, that has it
     * @param fixedIn the version that has it no more; empty: none is known
     */
    record Vulnerability(String id, Danger danger, String where, String fixedIn) {
        public Vulnerability {
            id = Refusal.text("a vulnerability's id", id);
        }
    }
}
