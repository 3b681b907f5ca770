package io.jenkins.plugins.gitops.model;

/** A share of traffic in whole percent. */
public record Weight(int value) {
    public Weight {
        if (value < 0 || value > 100) {
            throw new Refusal("take a weight", "found " + value, "give a percentage from 0 to 100");
        }
    }

    /** What is left for the other side. */
    public Weight rest() {
        return new Weight(100 - value);
    }
}
