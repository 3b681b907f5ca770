package hudson.util;

import java.io.File;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;

public class AtomicFileWriter extends Writer {
    public AtomicFileWriter(File a) {}

    public AtomicFileWriter(Path a, Charset b) {}

    public void write(int a) {
        throw new UnsupportedOperationException();
    }

    public void write(String a, int b, int c) {
        throw new UnsupportedOperationException();
    }

    public void write(char[] a, int b, int c) {
        throw new UnsupportedOperationException();
    }

    public void flush() {
        throw new UnsupportedOperationException();
    }

    public void close() {
        throw new UnsupportedOperationException();
    }

    public void abort() {
        throw new UnsupportedOperationException();
    }

    public void commit() {
        throw new UnsupportedOperationException();
    }

    public Path getTemporaryPath() {
        throw new UnsupportedOperationException();
    }
}
