package hudson.model.queue;

import hudson.model.Queue;

/** Questions about executables. */
public class Executables {
    public static SubTask getParentOf(Queue.Executable executable) {
        return executable.getParent();
    }
}
