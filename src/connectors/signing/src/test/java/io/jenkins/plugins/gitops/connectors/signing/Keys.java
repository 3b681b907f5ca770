package io.jenkins.plugins.gitops.connectors.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** Fresh keys as people have them in files. */
final class Keys {
    private Keys() {}

    static KeyPair pair(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    static String pkcs8(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** The same key as older tools write it: what PKCS#8 wraps. */
    static String sec1(KeyPair pair) {
        byte[] der = pair.getPrivate().getEncoded();
        int start = 0;
        for (int at = 20; start == 0; at++) {
            if (der[at] == 0x04 && der[at + 1] == der.length - at - 2) {
                start = at + 2;
            }
        }
        return pem("EC PARAMETERS", new byte[] {6, 8})
                + pem("EC PRIVATE KEY", Arrays.copyOfRange(der, start, der.length));
    }

    static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }
}
