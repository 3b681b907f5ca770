package hudson.model;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

public interface TaskListener extends SerializableOnlyOverRemoting {
    TaskListener NULL = null;

    PrintStream getLogger();

    default Charset getCharset() {
        throw new UnsupportedOperationException();
    }

    default void hyperlink(String a, String b) {
        throw new UnsupportedOperationException();
    }

    default PrintWriter error(String a) {
        throw new UnsupportedOperationException();
    }

    default PrintWriter error(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }

    default PrintWriter fatalError(String a) {
        throw new UnsupportedOperationException();
    }

    default PrintWriter fatalError(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }
}
