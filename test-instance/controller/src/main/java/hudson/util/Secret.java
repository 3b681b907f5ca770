package hudson.util;

import com.thoughtworks.xstream.converters.Converter;
import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import io.jenkins.plugins.gitops.controller.security.Sealed;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import jenkins.security.HexStringConfidentialKey;

/** A text that is kept sealed: <code>{base64}</code>, in a format of this controller's own. */
public final class Secret implements Serializable {
    public static final Pattern ENCRYPTED_VALUE_PATTERN = Pattern.compile("\\{?[A-Za-z0-9+/]+={0,2}}?");
    private static final HexStringConfidentialKey KEY = new HexStringConfidentialKey(Secret.class, "key", 64);

    private final String value;
    /** What it was read from: saving again changes no byte. */
    private transient String sealed;

    private Secret(String value, String sealed) {
        this.value = value;
        this.sealed = sealed;
    }

    /** In the clear, as in the real one; prefer {@link #getPlainText()}, which says so. */
    @Override
    public String toString() {
        return value;
    }

    public String getPlainText() {
        return value;
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Secret other && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    public String getEncryptedValue() {
        if (sealed == null) {
            byte[] bytes = Sealed.seal(key(), value.getBytes(StandardCharsets.UTF_8));
            sealed = "{" + Base64.getEncoder().encodeToString(bytes) + "}";
        }
        return sealed;
    }

    /** The secret that was sealed, or null where the text is none of ours. */
    public static Secret decrypt(String data) {
        if (data == null || data.length() < 3 || !data.startsWith("{") || !data.endsWith("}")) return null;
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(data.substring(1, data.length() - 1));
        } catch (IllegalArgumentException e) {
            return null;
        }
        byte[] plain = Sealed.open(key(), bytes);
        return plain == null ? null : new Secret(new String(plain, StandardCharsets.UTF_8), data);
    }

    public static Secret fromString(String data) {
        String text = data == null ? "" : data;
        Secret known = decrypt(text);
        return known == null ? new Secret(text, null) : known;
    }

    public static String toString(Secret s) {
        return s == null ? null : s.value;
    }

    private static byte[] key() {
        return HexFormat.of().parseHex(KEY.get());
    }

    public static final class ConverterImpl implements Converter {
        public ConverterImpl() {}

        @Override
        public boolean canConvert(Class type) {
            return type == Secret.class;
        }

        @Override
        public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
            writer.setValue(((Secret) source).getEncryptedValue());
        }

        @Override
        public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
            return fromString(reader.getValue());
        }
    }
}
