package hudson.model;

import com.thoughtworks.xstream.converters.SingleValueConverter;
import java.io.Serializable;
import org.kohsuke.stapler.export.CustomExportedBean;

public final class Result implements Serializable, CustomExportedBean {
    public static final Result SUCCESS = null;
    public static final Result UNSTABLE = null;
    public static final Result FAILURE = null;
    public static final Result NOT_BUILT = null;
    public static final Result ABORTED = null;
    public int ordinal;
    public boolean completeBuild;
    public static final SingleValueConverter conv = null;

    Result() {}

    public Result combine(Result a) {
        throw new UnsupportedOperationException();
    }

    public static Result combine(Result a, Result b) {
        throw new UnsupportedOperationException();
    }

    public boolean isWorseThan(Result a) {
        throw new UnsupportedOperationException();
    }

    public boolean isWorseOrEqualTo(Result a) {
        throw new UnsupportedOperationException();
    }

    public boolean isBetterThan(Result a) {
        throw new UnsupportedOperationException();
    }

    public boolean isBetterOrEqualTo(Result a) {
        throw new UnsupportedOperationException();
    }

    public boolean isCompleteBuild() {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public String toExportedObject() {
        throw new UnsupportedOperationException();
    }

    public static Result fromString(String a) {
        throw new UnsupportedOperationException();
    }

    public static void init() {
        throw new UnsupportedOperationException();
    }
}
