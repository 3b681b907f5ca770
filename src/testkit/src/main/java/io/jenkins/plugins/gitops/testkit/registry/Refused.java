package io.jenkins.plugins.gitops.testkit.registry;

import java.io.Serial;

/** A request that the registry does not do, with the code that the specification has for it. */
final class Refused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refused(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
