package hudson;

import com.thoughtworks.xstream.XStream;
import java.io.File;
import java.io.Reader;

public final class XmlFile {
    public XmlFile(File a) {}

    public XmlFile(XStream a, File b) {}

    public XmlFile(XStream a, File b, boolean c) {}

    public File getFile() {
        throw new UnsupportedOperationException();
    }

    public XStream getXStream() {
        throw new UnsupportedOperationException();
    }

    public Object read() {
        throw new UnsupportedOperationException();
    }

    public Object unmarshal(Object a) {
        throw new UnsupportedOperationException();
    }

    public void write(Object a) {
        throw new UnsupportedOperationException();
    }

    public boolean exists() {
        throw new UnsupportedOperationException();
    }

    public void delete() {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public Reader readRaw() {
        throw new UnsupportedOperationException();
    }

    public String asString() {
        throw new UnsupportedOperationException();
    }
}
