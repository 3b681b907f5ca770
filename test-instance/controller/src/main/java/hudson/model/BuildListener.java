package hudson.model;

import java.io.PrintStream;
import java.util.List;

/** Where a build writes. */
public interface BuildListener extends TaskListener {
    default void started(List<Cause> causes) {
        PrintStream log = getLogger();
        if (causes == null || causes.isEmpty()) {
            log.println("Started");
        } else {
            causes.forEach(c -> c.print(this));
        }
    }

    default void finished(Result result) {
        getLogger().println("Finished: " + result);
    }
}
