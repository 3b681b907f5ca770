package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.chunk.Cutter;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.seal.Mac256;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What holds for a repository as long as it lives: its format, how chunks are cut, and the secret that names them. */
final class Config {
    private static final int FORMAT = 1;

    private final byte[] secret;
    private final Cutter.Sizes sizes;

    private Config(byte[] secret, Cutter.Sizes sizes) {
        this.secret = secret;
        this.sizes = sizes;
    }

    static Config fresh(Cutter.Sizes sizes) {
        return new Config(KeyRing.random(32), sizes);
    }

    static Config of(byte[] text) {
        Json.Obj json = Json.parseObject(new String(text, StandardCharsets.UTF_8));
        long format = number(json.get("format").orElse(Json.of(0)));
        if (format != FORMAT) {
            throw new Refusal(
                    "open the backup repository",
                    "it is of format " + format,
                    "use a version of the suite that knows it; this one knows format " + FORMAT);
        }
        List<Json> sizes = ((Json.Arr) json.get("chunks").orElseThrow()).items();
        return new Config(
                Base64.getDecoder()
                        .decode(String.valueOf(json.get("secret").orElseThrow().plain())),
                new Cutter.Sizes((int) number(sizes.get(0)), (int) number(sizes.get(1)), (int) number(sizes.get(2))));
    }

    private static long number(Json json) {
        return json instanceof Json.Num number ? number.value().longValue() : BigDecimal.ZERO.longValue();
    }

    byte[] text() {
        return Json.of(Map.of(
                        "format",
                        FORMAT,
                        "chunks",
                        List.of(sizes.least(), sizes.middle(), sizes.most()),
                        "secret",
                        Base64.getEncoder().encodeToString(secret)))
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    Cutter cutter() {
        return new Cutter(derived("boundaries"), sizes);
    }

    Mac256 naming() {
        return Mac256.with(derived("names"));
    }

    private byte[] derived(String purpose) {
        return Mac256.of(secret, ("gitops backup " + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
