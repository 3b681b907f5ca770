package jenkins.security;

import java.util.HexFormat;

public class HexStringConfidentialKey extends ConfidentialKey {
    private final int length;

    public HexStringConfidentialKey(String id, int length) {
        super(id);
        this.length = length;
    }

    public HexStringConfidentialKey(Class owner, String shortName, int length) {
        this(owner.getName() + "." + shortName, length);
    }

    public String get() {
        return HexFormat.of().formatHex(loadOrMake(length / 2));
    }
}
