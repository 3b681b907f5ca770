package io.jenkins.plugins.gitops.model;

/** What a gate or the judge says, and why; whatever is not known for sure is INCONCLUSIVE and never advances. */
public record Verdict(Kind kind, String reason) {
    /** The three answers. */
    public enum Kind {
        PASS,
        FAIL,
        INCONCLUSIVE
    }

    public Verdict {
        reason = Refusal.text("a verdict's reason", reason);
    }

    public static Verdict pass(String reason) {
        return new Verdict(Kind.PASS, reason);
    }

    public static Verdict fail(String reason) {
        return new Verdict(Kind.FAIL, reason);
    }

    public static Verdict inconclusive(String reason) {
        return new Verdict(Kind.INCONCLUSIVE, reason);
    }

    /** Only PASS lets anything go on. */
    public boolean advances() {
        return kind == Kind.PASS;
    }

    /** Both together: FAIL is stronger than INCONCLUSIVE, which is stronger than PASS; the stronger one's reason stays. */
    public Verdict and(Verdict other) {
        return strength() >= other.strength() ? this : other;
    }

    private int strength() {
        return switch (kind) {
            case PASS -> 0;
            case INCONCLUSIVE -> 1;
            case FAIL -> 2;
        };
    }
}
