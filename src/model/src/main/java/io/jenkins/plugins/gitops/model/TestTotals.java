package io.jenkins.plugins.gitops.model;

/** What a test run counted. */
public record TestTotals(int passed, int failed, int skipped) {
    public TestTotals {
        if (passed < 0 || failed < 0 || skipped < 0) {
            throw new Refusal(
                    "take test totals",
                    "found " + passed + " passed, " + failed + " failed, " + skipped + " skipped",
                    "give counts of zero or more");
        }
    }

    /** Green means that something was tested and nothing failed. */
    public boolean green() {
        return passed > 0 && failed == 0;
    }
}
