package io.jenkins.plugins.gitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** The second example of FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheHashThatEverybodyElseCallsSo() {
        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.digest("abc".getBytes(StandardCharsets.UTF_8)).value())
                .isEqualTo("sha256:" + ABC);
        assertThat(HexFormat.of().formatHex(Sha256.begun().digest("abc".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ABC);
    }
}
