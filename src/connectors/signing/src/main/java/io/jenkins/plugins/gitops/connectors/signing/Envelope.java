package io.jenkins.plugins.gitops.connectors.signing;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A DSSE envelope within a Sigstore bundle of a plain key. */
final class Envelope {
    static final String BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json";
    static final String IN_TOTO = "application/vnd.in-toto+json";

    private final byte[] payload;
    private final List<byte[]> signatures;

    private Envelope(byte[] payload, List<byte[]> signatures) {
        this.payload = payload.clone();
        this.signatures = signatures;
    }

    /** What a signature is taken over: type and payload, each with its length, so that neither can be mistaken. */
    static byte[] signed(byte[] payload) {
        byte[] head = ("DSSEv1 " + IN_TOTO.length() + " " + IN_TOTO + " " + payload.length + " ")
                .getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + payload.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(payload, 0, all, head.length, payload.length);
        return all;
    }

    static byte[] bundle(byte[] payload, byte[] signature, String hint) {
        Json envelope = new Json.Obj(Map.of(
                "payload", Json.of(Base64.getEncoder().encodeToString(payload)),
                "payloadType", Json.of(IN_TOTO),
                "signatures", Json.of(List.of(Map.of("sig", Base64.getEncoder().encodeToString(signature))))));
        Json material = Json.of(Map.of("publicKey", Map.of("hint", hint)));
        return new Json.Obj(Map.of(
                        "mediaType", Json.of(BUNDLE), "verificationMaterial", material, "dsseEnvelope", envelope))
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The envelope in a bundle; what is none is refused. */
    static Envelope read(byte[] bundle) {
        Json.Obj json = Json.parseObject(new String(bundle, StandardCharsets.UTF_8));
        if (!(json.fields().get("dsseEnvelope") instanceof Json.Obj envelope)
                || !Json.of(IN_TOTO).equals(envelope.fields().get("payloadType"))) {
            throw new Refusal("open a bundle", "it holds no envelope of an in-toto statement", "sign a statement");
        }
        List<byte[]> signatures = new ArrayList<>();
        if (envelope.fields().get("signatures") instanceof Json.Arr list) {
            for (Json one : list.items()) {
                if (one instanceof Json.Obj signature) {
                    signatures.add(base64(signature, "sig"));
                }
            }
        }
        return new Envelope(base64(envelope, "payload"), signatures);
    }

    byte[] payload() {
        return payload.clone();
    }

    List<byte[]> signatures() {
        return signatures;
    }

    private static byte[] base64(Json.Obj json, String field) {
        String text = json.fields().get(field) instanceof Json.Text found ? found.value() : "";
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("open a bundle", "'" + field + "' is not base64", "sign the statement anew");
        }
    }
}
