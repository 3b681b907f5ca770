package hudson.model;

import com.thoughtworks.xstream.converters.SingleValueConverter;
import com.thoughtworks.xstream.converters.basic.AbstractSingleValueConverter;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.kohsuke.stapler.export.CustomExportedBean;

/** How a run ended, from best to worst. */
public final class Result implements Serializable, CustomExportedBean {
    public static final Result SUCCESS = new Result("SUCCESS", 0, true);
    public static final Result UNSTABLE = new Result("UNSTABLE", 1, true);
    public static final Result FAILURE = new Result("FAILURE", 2, true);
    public static final Result NOT_BUILT = new Result("NOT_BUILT", 3, false);
    public static final Result ABORTED = new Result("ABORTED", 4, false);
    private static final List<Result> ALL = List.of(SUCCESS, UNSTABLE, FAILURE, NOT_BUILT, ABORTED);
    public static final SingleValueConverter conv = new AbstractSingleValueConverter() {
        @Override
        public boolean canConvert(Class type) {
            return type == Result.class;
        }

        @Override
        public Object fromString(String text) {
            return Result.fromString(text);
        }
    };
    private final String name;
    public final int ordinal;
    public final boolean completeBuild;

    private Result(String name, int ordinal, boolean complete) {
        this.name = name;
        this.ordinal = ordinal;
        this.completeBuild = complete;
    }

    public Result combine(Result that) {
        return ordinal < that.ordinal ? that : this;
    }

    public static Result combine(Result a, Result b) {
        return a == null ? b : b == null ? a : a.combine(b);
    }

    public boolean isWorseThan(Result that) {
        return ordinal > that.ordinal;
    }

    public boolean isWorseOrEqualTo(Result that) {
        return ordinal >= that.ordinal;
    }

    public boolean isBetterThan(Result that) {
        return ordinal < that.ordinal;
    }

    public boolean isBetterOrEqualTo(Result that) {
        return ordinal <= that.ordinal;
    }

    public boolean isCompleteBuild() {
        return completeBuild;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public String toExportedObject() {
        return name;
    }

    public static Result fromString(String text) {
        return ALL.stream()
                .filter(r -> r.name.equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(FAILURE);
    }

    private Object readResolve() {
        return ALL.get(ordinal);
    }
}
