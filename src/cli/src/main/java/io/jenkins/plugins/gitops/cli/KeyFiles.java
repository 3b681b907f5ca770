package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The keys whose signatures are believed, and our own one from {@code GITOPS_KEY=NAME=FILE}, all as PEM files. */
final class KeyFiles {
    private static final Logger LOG = Logger.getLogger(KeyFiles.class.getName());
    private static final List<String> ALGORITHMS = List.of("EC", "Ed25519");

    private KeyFiles() {}

    static LedgerKeys read(List<String> trusted, Map<String, String> environment) {
        Map<String, PublicKey> keys = trusted(trusted);
        String own = environment.getOrDefault("GITOPS_KEY", "");
        if (own.isEmpty()) {
            return keys.isEmpty() ? LedgerKeys.none() : LedgerKeys.checking(keys);
        }
        Pair pair = Pair.of("GITOPS_KEY", own);
        return LedgerKeys.signing(pair.name(), privateKey(pair.file()), keys);
    }

    static Map<String, PublicKey> trusted(List<String> written) {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        written.forEach(one -> {
            Pair pair = Pair.of("--trust", one);
            keys.put(pair.name(), publicKey(pair.file()));
        });
        return keys;
    }

    private record Pair(String name, String file) {
        static Pair of(String where, String written) {
            int equals = written.indexOf('=');
            if (equals < 1) {
                throw new Refusal("read " + where, "found " + Refusal.quoted(written), "write NAME=FILE");
            }
            return new Pair(written.substring(0, equals), written.substring(equals + 1));
        }
    }

    private interface Reading<K> {
        K with(KeyFactory factory, byte[] bytes) throws GeneralSecurityException;
    }

    private static PublicKey publicKey(String file) {
        return key(file, "PUBLIC KEY", (factory, bytes) -> factory.generatePublic(new X509EncodedKeySpec(bytes)));
    }

    private static PrivateKey privateKey(String file) {
        return key(file, "PRIVATE KEY", (factory, bytes) -> factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    }

    private static <K> K key(String file, String kind, Reading<K> reading) {
        byte[] bytes = bytes(file, kind);
        for (String algorithm : ALGORITHMS) {
            try {
                return reading.with(KeyFactory.getInstance(algorithm), bytes);
            } catch (GeneralSecurityException e) {
                LOG.log(Level.FINE, "Not a key of " + algorithm, e);
            }
        }
        throw refusal(file, "it is no " + kind + " of " + String.join(" or ", ALGORITHMS));
    }

    private static byte[] bytes(String file, String kind) {
        try {
            String text = Files.readString(Path.of(file));
            String begin = "-----BEGIN " + kind + "-----";
            String end = "-----END " + kind + "-----";
            if (!text.contains(begin) || !text.contains(end)) {
                throw refusal(file, "it holds no " + begin);
            }
            String body = text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
            return Base64.getMimeDecoder().decode(body);
        } catch (IOException e) {
            Refusal refusal = refusal(file, "it cannot be read");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static Refusal refusal(String file, String found) {
        return new Refusal(
                "use the key in " + Refusal.quoted(file), found, "give a PEM file with an EC or Ed25519 key");
    }
}
