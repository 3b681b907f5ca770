package jenkins.util;

import hudson.model.BuildListener;
import hudson.model.TaskListener;
import java.io.PrintStream;
import java.io.PrintWriter;

public final class BuildListenerAdapter implements BuildListener {
    public BuildListenerAdapter(TaskListener a) {}

    public PrintStream getLogger() {
        throw new UnsupportedOperationException();
    }

    public void hyperlink(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public PrintWriter error(String a) {
        throw new UnsupportedOperationException();
    }

    public PrintWriter error(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }

    public PrintWriter fatalError(String a) {
        throw new UnsupportedOperationException();
    }

    public PrintWriter fatalError(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }

    public static BuildListener wrap(TaskListener a) {
        throw new UnsupportedOperationException();
    }
}
