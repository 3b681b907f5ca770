package hudson.util;

import hudson.remoting.RemoteOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;

/** Writes to a stream, also from the other end of a channel. */
public class StreamTaskListener extends AbstractTaskListener implements Closeable {
    private transient PrintStream out;
    private transient Charset charset;

    public StreamTaskListener(OutputStream out, Charset charset) {
        this.charset = charset == null ? Charset.defaultCharset() : charset;
        this.out = out instanceof PrintStream p && charset == null ? p : new PrintStream(out, true, this.charset);
    }

    public StreamTaskListener(File file, Charset charset) throws IOException {
        this(file, false, charset);
    }

    public StreamTaskListener(File file, boolean append, Charset charset) throws IOException {
        this(open(file, append), charset);
    }

    private static OutputStream open(File file, boolean append) throws IOException {
        Files.createDirectories(file.getAbsoluteFile().toPath().getParent());
        return new FileOutputStream(file, append);
    }

    public static StreamTaskListener fromStdout() {
        return new StreamTaskListener(System.out, Charset.defaultCharset());
    }

    @Override
    public PrintStream getLogger() {
        return out;
    }

    @Override
    public Charset getCharset() {
        return charset;
    }

    private void writeObject(ObjectOutputStream to) throws IOException {
        to.writeObject(new RemoteOutputStream(out));
        to.writeUTF(charset.name());
    }

    private void readObject(ObjectInputStream from) throws IOException, ClassNotFoundException {
        OutputStream stream = (OutputStream) from.readObject();
        charset = Charset.forName(from.readUTF());
        out = new PrintStream(stream, true, charset);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    public void closeQuietly() {
        out.close();
    }
}
