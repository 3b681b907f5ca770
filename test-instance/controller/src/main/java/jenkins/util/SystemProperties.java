package jenkins.util;

/** System properties, as Jenkins reads them. */
public class SystemProperties {
    private SystemProperties() {}

    public static String getString(String key) {
        return System.getProperty(key);
    }

    public static String getString(String key, String fallback) {
        return System.getProperty(key, fallback);
    }

    public static boolean getBoolean(String key) {
        return Boolean.getBoolean(key);
    }

    public static boolean getBoolean(String key, boolean fallback) {
        return Boolean.parseBoolean(System.getProperty(key, String.valueOf(fallback)));
    }

    public static Integer getInteger(String key, Integer fallback) {
        return Integer.getInteger(key, fallback);
    }

    public static Long getLong(String key, Long fallback) {
        return Long.getLong(key, fallback);
    }
}
