package hudson;

import hudson.util.VariableResolver;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

public class Util {
    public static final DateTimeFormatter XS_DATETIME_FORMATTER2 = null;

    public Util() {}

    public static <T> List<T> filter(Iterable<?> a, Class<T> b) {
        throw new UnsupportedOperationException();
    }

    public static <T> List<T> filter(List<?> a, Class<T> b) {
        throw new UnsupportedOperationException();
    }

    public static String replaceMacro(String a, Map<String, String> b) {
        throw new UnsupportedOperationException();
    }

    public static String replaceMacro(String a, VariableResolver<String> b) {
        throw new UnsupportedOperationException();
    }

    public static String loadFile(File a) {
        throw new UnsupportedOperationException();
    }

    public static String loadFile(File a, Charset b) {
        throw new UnsupportedOperationException();
    }

    public static void deleteContentsRecursive(File a) {
        throw new UnsupportedOperationException();
    }

    public static void deleteRecursive(File a) {
        throw new UnsupportedOperationException();
    }

    public static File createTempDir() {
        throw new UnsupportedOperationException();
    }

    public static void copyStreamAndClose(InputStream a, OutputStream b) {
        throw new UnsupportedOperationException();
    }

    public static void copyStreamAndClose(Reader a, Writer b) {
        throw new UnsupportedOperationException();
    }

    public static String[] tokenize(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public static String[] tokenize(String a) {
        throw new UnsupportedOperationException();
    }

    public static String[] mapToEnv(Map<String, String> a) {
        throw new UnsupportedOperationException();
    }

    public static String getDigestOf(InputStream a) {
        throw new UnsupportedOperationException();
    }

    public static String getDigestOf(String a) {
        throw new UnsupportedOperationException();
    }

    public static String getDigestOf(File a) {
        throw new UnsupportedOperationException();
    }

    public static String toHexString(byte[] a, int b, int c) {
        throw new UnsupportedOperationException();
    }

    public static String toHexString(byte[] a) {
        throw new UnsupportedOperationException();
    }

    public static String getTimeSpanString(long a) {
        throw new UnsupportedOperationException();
    }

    public static String getPastTimeString(long a) {
        throw new UnsupportedOperationException();
    }

    public static <T> List<T> createSubList(Collection<?> a, Class<T> b) {
        throw new UnsupportedOperationException();
    }

    public static String encode(String a) {
        throw new UnsupportedOperationException();
    }

    public static String rawEncode(String a) {
        throw new UnsupportedOperationException();
    }

    public static String singleQuote(String a) {
        throw new UnsupportedOperationException();
    }

    public static String escape(String a) {
        throw new UnsupportedOperationException();
    }

    public static String xmlEscape(String a) {
        throw new UnsupportedOperationException();
    }

    public static String fixNull(String a) {
        throw new UnsupportedOperationException();
    }

    public static <T> T fixNull(T a, T b) {
        throw new UnsupportedOperationException();
    }

    public static String fixEmpty(String a) {
        throw new UnsupportedOperationException();
    }

    public static String fixEmptyAndTrim(String a) {
        throw new UnsupportedOperationException();
    }

    public static <T> List<T> fixNull(List<T> a) {
        throw new UnsupportedOperationException();
    }

    public static <T> Set<T> fixNull(Set<T> a) {
        throw new UnsupportedOperationException();
    }

    public static <T> Collection<T> fixNull(Collection<T> a) {
        throw new UnsupportedOperationException();
    }

    public static <T> Iterable<T> fixNull(Iterable<T> a) {
        throw new UnsupportedOperationException();
    }

    public static String join(Collection<?> a, String b) {
        throw new UnsupportedOperationException();
    }

    public static <T> List<T> join(Collection<? extends T>[] a) {
        throw new UnsupportedOperationException();
    }

    public static boolean isOverridden(Class<?> a, Class<?> b, String c, Class<?>[] d) {
        throw new UnsupportedOperationException();
    }

    public static <T> T ifOverridden(Supplier<T> a, Class<?> b, Class<?> c, String d, Class<?>[] e) {
        throw new UnsupportedOperationException();
    }
}
