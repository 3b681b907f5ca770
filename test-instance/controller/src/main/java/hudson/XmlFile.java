package hudson;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.XStreamException;
import hudson.util.AtomicFileWriter;
import hudson.util.XStream2;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** An object in a file, as XML. */
public final class XmlFile {
    private static final XStream DEFAULT = new XStream2();
    private final XStream xs;
    private final File file;

    public XmlFile(File file) {
        this(DEFAULT, file);
    }

    public XmlFile(XStream xs, File file) {
        this.xs = xs;
        this.file = file;
    }

    public File getFile() {
        return file;
    }

    public Object read() throws IOException {
        return unmarshal(null);
    }

    public Object unmarshal(Object into) throws IOException {
        try (InputStream in = Files.newInputStream(file.toPath())) {
            return into == null ? xs.fromXML(in) : xs.fromXML(in, into);
        } catch (XStreamException | LinkageError e) {
            throw new IOException("Unable to read " + file, e);
        }
    }

    public void write(Object o) throws IOException {
        AtomicFileWriter out = new AtomicFileWriter(file);
        try {
            out.write("<?xml version='1.1' encoding='UTF-8'?>\n");
            xs.toXML(o, out);
            out.commit();
        } catch (XStreamException e) {
            throw new IOException("Unable to write " + file, e);
        } finally {
            out.abort();
        }
    }

    public boolean exists() {
        return file.exists();
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file.toPath());
    }

    public String asString() throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
