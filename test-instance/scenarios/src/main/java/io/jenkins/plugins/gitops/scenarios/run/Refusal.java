package io.jenkins.plugins.gitops.scenarios.run;

/** Something was asked that cannot be; the message says what to do instead. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
