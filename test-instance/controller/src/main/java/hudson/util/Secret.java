package hudson.util;

import java.io.Serializable;

public final class Secret implements Serializable {
    Secret() {}

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public String getPlainText() {
        throw new UnsupportedOperationException();
    }

    public String getEncryptedValue() {
        throw new UnsupportedOperationException();
    }

    public static Secret decrypt(String a) {
        throw new UnsupportedOperationException();
    }

    public static Secret fromString(String a) {
        throw new UnsupportedOperationException();
    }

    public static String toString(Secret a) {
        throw new UnsupportedOperationException();
    }
}
