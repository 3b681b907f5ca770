package jenkins.util;

import java.util.logging.Level;

public class SystemProperties {
    SystemProperties() {}

    public static String getString(String a) {
        throw new UnsupportedOperationException();
    }

    public static String getString(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public static String getString(String a, String b, Level c) {
        throw new UnsupportedOperationException();
    }

    public static boolean getBoolean(String a) {
        throw new UnsupportedOperationException();
    }

    public static boolean getBoolean(String a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public static Integer getInteger(String a) {
        throw new UnsupportedOperationException();
    }

    public static Integer getInteger(String a, Integer b) {
        throw new UnsupportedOperationException();
    }

    public static Integer getInteger(String a, Integer b, Level c) {
        throw new UnsupportedOperationException();
    }

    public static Long getLong(String a) {
        throw new UnsupportedOperationException();
    }

    public static Long getLong(String a, Long b) {
        throw new UnsupportedOperationException();
    }

    public static Long getLong(String a, Long b, Level c) {
        throw new UnsupportedOperationException();
    }
}
