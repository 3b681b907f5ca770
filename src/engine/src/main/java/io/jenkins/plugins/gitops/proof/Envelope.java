package io.jenkins.plugins.gitops.proof;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.TrustedKeys;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A signed statement, as DSSE packs it. Nothing of its payload is read before a believed key has signed it. */
public record Envelope(String payloadType, String payload, List<Sealed> signatures) {
    private static final String IN_TOTO = "application/vnd.in-toto+json";

    /** One signature, in base 64; which key it was is found out, not read. */
    public record Sealed(String sig) {}

    public Envelope {
        signatures = List.copyOf(signatures);
    }

    /** The envelope that the JSON text is, or that it holds as a Sigstore bundle does; other names are passed over. */
    public static Envelope read(String text) {
        Json.Obj outer = Json.parseObject(text);
        Json.Obj json = outer.get("dsseEnvelope")
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .orElse(outer);
        List<Sealed> seals = json.get("signatures")
                .map(all -> ((Json.Arr) all)
                        .items().stream()
                                .map(one -> new Sealed(text((Json.Obj) one, "sig")))
                                .toList())
                .orElse(List.of());
        return new Envelope(text(json, "payloadType"), text(json, "payload"), seals);
    }

    private static String text(Json.Obj json, String name) {
        return json.get(name)
                .filter(Json.Text.class::isInstance)
                .map(value -> ((Json.Text) value).value())
                .orElseThrow(() -> new Refusal(
                        "read a signed statement",
                        "its " + Refusal.quoted(name) + " is missing",
                        "give the envelope as it was attached to the image"));
    }

    /** The in-toto statement inside, where one of the keys signed it. */
    Optional<Json.Obj> opened(TrustedKeys keys) {
        byte[] body;
        try {
            body = Base64.getDecoder().decode(payload);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] signed = preAuthentication(body);
        boolean believed = payloadType.equals(IN_TOTO)
                && signatures.stream()
                        .anyMatch(seal -> keys.whoSigned(signed, seal.sig()).isPresent());
        return believed ? Optional.of(Json.parseObject(new String(body, StandardCharsets.UTF_8))) : Optional.empty();
    }

    private byte[] preAuthentication(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "DSSEv1 " + payloadType.getBytes(StandardCharsets.UTF_8).length + " " + payloadType + " "
                + body.length + " ";
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
