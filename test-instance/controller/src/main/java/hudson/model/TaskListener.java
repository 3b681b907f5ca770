package hudson.model;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

/** Where a task writes what it does. */
public interface TaskListener extends SerializableOnlyOverRemoting {
    TaskListener NULL =
            new hudson.util.StreamTaskListener(java.io.OutputStream.nullOutputStream(), StandardCharsets.UTF_8);

    PrintStream getLogger();

    default Charset getCharset() {
        return Charset.defaultCharset();
    }

    default void hyperlink(String url, String text) {
        getLogger().print(text);
    }

    default PrintWriter error(String message) {
        getLogger().println("ERROR: " + message);
        return new PrintWriter(getLogger(), true, getCharset());
    }

    default PrintWriter error(String format, Object... args) {
        return error(String.format(format, args));
    }

    default PrintWriter fatalError(String message) {
        getLogger().println("FATAL: " + message);
        return new PrintWriter(getLogger(), true, getCharset());
    }

    default PrintWriter fatalError(String format, Object... args) {
        return fatalError(String.format(format, args));
    }
}
