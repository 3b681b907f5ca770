package hudson.util;

import hudson.model.TaskListener;
import java.io.Closeable;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;

public class StreamTaskListener extends AbstractTaskListener implements TaskListener, Closeable {
    public StreamTaskListener(OutputStream a, Charset b) {}

    public StreamTaskListener(File a, Charset b) {}

    public StreamTaskListener(File a, boolean b, Charset c) {}

    public StreamTaskListener(Writer a) {}

    public static StreamTaskListener fromStdout() {
        throw new UnsupportedOperationException();
    }

    public static StreamTaskListener fromStderr() {
        throw new UnsupportedOperationException();
    }

    public PrintStream getLogger() {
        throw new UnsupportedOperationException();
    }

    public Charset getCharset() {
        throw new UnsupportedOperationException();
    }

    public void close() {
        throw new UnsupportedOperationException();
    }

    public void closeQuietly() {
        throw new UnsupportedOperationException();
    }
}
