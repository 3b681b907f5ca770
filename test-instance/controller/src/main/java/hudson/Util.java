package hudson;

import hudson.util.VariableResolver;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small questions about texts, files and times. */
public class Util {
    public static final DateTimeFormatter XS_DATETIME_FORMATTER2 =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z0-9_]+|\\{[A-Za-z0-9_.]+\\}|\\$)");

    public static <T> List<T> filter(Iterable<?> base, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Object o : base) if (type.isInstance(o)) found.add(type.cast(o));
        return found;
    }

    public static <T> List<T> filter(List<?> base, Class<T> type) {
        return filter((Iterable<?>) base, type);
    }

    public static <T> List<T> createSubList(Collection<?> source, Class<T> type) {
        return filter((Iterable<?>) source, type);
    }

    public static String replaceMacro(String text, Map<String, String> properties) {
        return replaceMacro(text, (VariableResolver<String>) properties::get);
    }

    public static String replaceMacro(String text, VariableResolver<String> resolver) {
        if (text == null) return null;
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (name.equals("$")) return Matcher.quoteReplacement("$");
            String value = resolver.resolve(name.startsWith("{") ? name.substring(1, name.length() - 1) : name);
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    public static void deleteContentsRecursive(File folder) throws IOException {
        File[] children = folder.listFiles();
        for (File child : children == null ? new File[0] : children) deleteRecursive(child);
    }

    public static void deleteRecursive(File file) throws IOException {
        try {
            Files.walkFileTree(file.toPath(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(path);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                    throw e;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path path, IOException e) throws IOException {
                    Files.deleteIfExists(path);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            return; // somebody else was faster
        }
    }

    public static String[] mapToEnv(Map<String, String> env) {
        return env.entrySet().stream().map(e -> e.getKey() + '=' + e.getValue()).toArray(String[]::new);
    }

    public static String getDigestOf(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return toHexString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has MD5", e);
        }
    }

    public static String toHexString(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    public static String getTimeSpanString(long millis) {
        long[] sizes = {31_536_000_000L, 2_592_000_000L, 86_400_000L, 3_600_000L, 60_000L};
        String[] names = {"yr", "mo", "day", "hr", "min"};
        for (int i = 0; i < sizes.length; i++) {
            if (millis >= sizes[i]) {
                String first = millis / sizes[i] + " " + names[i];
                long rest = i + 1 < sizes.length ? millis % sizes[i] / sizes[i + 1] : millis % sizes[i] / 1000;
                return first + " " + rest + " " + (i + 1 < sizes.length ? names[i + 1] : "sec");
            }
        }
        if (millis >= 10_000) return millis / 1000 + " sec";
        return millis >= 1000
                ? String.format(java.util.Locale.ROOT, "%.1f sec", millis / 1000f)
                : millis >= 100 ? String.format(java.util.Locale.ROOT, "%.2f sec", millis / 1000f) : millis + " ms";
    }

    public static String rawEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }

    /** For the text of a page and for the value of an attribute; a new line stays one. */
    public static String escape(String text) {
        return text == null
                ? null
                : xmlEscape(text)
                        .replace("\"", "&quot;")
                        .replace("'", "&#039;")
                        .replace("\n", "<br>")
                        .replace("  ", " &nbsp;");
    }

    public static String xmlEscape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static String fixNull(String s) {
        return fixNull(s, "");
    }

    public static <T> T fixNull(T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    public static String fixEmpty(String s) {
        return s == null || s.isEmpty() ? null : s;
    }

    public static String fixEmptyAndTrim(String s) {
        return s == null ? null : fixEmpty(s.trim());
    }
}
