package io.jenkins.plugins.gitops.scenarios.run;

import java.io.IOException;
import java.nio.file.Path;

/** A controller that {@code ./test-instance/run} has started, for the tests of other packages. */
public final class Controller implements AutoCloseable {
    private final Started started;
    private final int port;

    private Controller(Started started, int port) {
        this.started = started;
        this.port = port;
    }

    public static Controller started(Path home) throws IOException {
        int port = Started.freePort();
        Started started = Started.with("--home", home.toString(), "--port", String.valueOf(port))
                .until("Ctrl-C");
        return new Controller(started, port);
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Of the user {@code admin}. */
    public String password() {
        return started.find("admin / (\\S+)");
    }

    @Override
    public void close() {
        started.close();
    }
}
