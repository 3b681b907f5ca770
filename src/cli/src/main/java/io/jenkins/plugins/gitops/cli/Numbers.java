package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Refusal;

/** Numbers as people write them behind options. */
final class Numbers {
    private Numbers() {}

    static int between(String option, String written, int least, int most) {
        try {
            int number = Integer.parseInt(written.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, in the same words as a number out of range
        }
        throw new Refusal(
                "use " + option, "found " + Refusal.quoted(written), "give a number from " + least + " to " + most);
    }
}
