package jenkins.security.apitoken;

import io.jenkins.plugins.gitops.controller.security.Randomness;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

public class ApiTokenStore {
    private static final String VERSION = "11";

    private final List<HashedToken> tokenList = new CopyOnWriteArrayList<>();

    public ApiTokenStore() {}

    public TokenUuidAndPlainValue generateNewToken(String name) {
        String plain = VERSION + Randomness.hex(16);
        return new TokenUuidAndPlainValue(add(name, plain), plain);
    }

    private String add(String name, String plain) {
        HashedToken token = new HashedToken(name, hash(plain));
        tokenList.add(token);
        return token.getUuid();
    }

    public HashedToken findMatchingToken(String token) {
        byte[] hash = HexFormat.of().parseHex(hash(token));
        return tokenList.stream().filter(t -> t.match(hash)).findFirst().orElse(null);
    }

    public HashedToken revokeToken(String tokenUuid) {
        HashedToken found = tokenList.stream()
                .filter(t -> t.uuid.equals(tokenUuid))
                .findFirst()
                .orElse(null);
        tokenList.remove(found);
        return found;
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash a token: this JDK lacks SHA-256", e);
        }
    }

    public static class HashedToken implements Serializable {
        private final String uuid = UUID.randomUUID().toString();
        private final String name;
        private final long created = System.currentTimeMillis();
        private final String hash;

        private HashedToken(String name, String hash) {
            this.name = name;
            this.hash = hash;
        }

        public boolean match(byte[] hashedBytes) {
            return MessageDigest.isEqual(hashedBytes, HexFormat.of().parseHex(hash));
        }

        public String getName() {
            return name;
        }

        public String getUuid() {
            return uuid;
        }
    }
}
