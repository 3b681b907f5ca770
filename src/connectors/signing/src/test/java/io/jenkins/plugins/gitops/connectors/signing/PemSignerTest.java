package io.jenkins.plugins.gitops.connectors.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Signer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PemSignerTest {
    private static final byte[] STATEMENT =
            "{\"_type\":\"https://in-toto.io/Statement/v1\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatItSealsIsOpenedWithItsPublicHalf() throws Exception {
        for (int i = 0; i < 20; i++) {
            KeyPair pair = Keys.pair("secp256r1");
            PemSigner signer = PemSigner.of("release", i % 2 == 0 ? Keys.pkcs8(pair) : Keys.sec1(pair));
            assertThat(signer.publicKey().replaceAll("\\s", ""))
                    .contains(
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            Envelope opened = Envelope.read(signer.seal(STATEMENT).document());
            assertThat(opened.payload()).isEqualTo(STATEMENT);
            assertThat(TrustedKeys.of(Map.of(
                                    "other",
                                    PemSigner.of("o", Keys.pkcs8(Keys.pair("secp256r1")))
                                            .publicKey()))
                            .signerOf(opened))
                    .isEmpty();
            assertThat(TrustedKeys.of(Map.of("release", signer.publicKey())).signerOf(opened))
                    .contains("release");
        }
    }

    @Test
    void oneChangedByteIsNoSignature() throws Exception {
        PemSigner signer = PemSigner.of("release", Keys.pkcs8(Keys.pair("secp256r1")));
        TrustedKeys keys = TrustedKeys.of(Map.of("release", signer.publicKey()));
        String sealed = new String(signer.seal(STATEMENT).document(), StandardCharsets.UTF_8);
        String payload = Base64.getEncoder().encodeToString(STATEMENT);
        String forged = Base64.getEncoder()
                .encodeToString(new String(STATEMENT, StandardCharsets.UTF_8)
                        .replace("v1", "v2")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(keys.signerOf(Envelope.read(sealed.replace(payload, forged).getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(keys.signerOf(Envelope.read(
                        sealed.replaceFirst("\"sig\":\"....", "\"sig\":\"AAAA").getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void aSealTellsItsTypeAndWhichKeyToTry() throws Exception {
        PemSigner signer = PemSigner.of("release", Keys.pkcs8(Keys.pair("secp256r1")));
        Signer.Seal seal = signer.seal(STATEMENT);
        assertThat(seal.artifactType()).isEqualTo("application/vnd.dev.sigstore.bundle.v0.3+json");
        assertThat(new String(seal.document(), StandardCharsets.UTF_8))
                .contains("\"verificationMaterial\":{\"publicKey\":{\"hint\":\"" + signer.key() + "\"}}");
    }

    @Test
    void refusesWhatIsNoKeyAndNeverShowsIt() throws Exception {
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThatThrownBy(() -> PemSigner.of("release", "s3cret"))
                .hasMessage("Cannot use the key 'release': it is no"
                        + " private key in PEM; give one that begins with -----BEGIN PRIVATE KEY-----");
        assertThatThrownBy(() -> PemSigner.of(
                        "release", Keys.pem("PRIVATE KEY", rsa.getPrivate().getEncoded())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no ECDSA key");
        assertThatThrownBy(() -> PemSigner.of("release", Keys.pkcs8(Keys.pair("secp384r1"))))
                .hasMessageContaining("another curve");
        assertThatThrownBy(() -> PemSigner.of("release", Keys.pem("ENCRYPTED SIGSTORE PRIVATE KEY", new byte[9])))
                .hasMessageContaining("it is encrypted");
        assertThatThrownBy(() -> TrustedKeys.of(Map.of("k", Keys.pem("PUBLIC KEY", new byte[9]))))
                .hasMessageContaining("no ECDSA key");
        assertThatThrownBy(() -> TrustedKeys.of(Map.of("k", ""))).hasMessageContaining("no public key in PEM");
    }
}
