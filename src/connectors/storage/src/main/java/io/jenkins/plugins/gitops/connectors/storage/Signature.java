package io.jenkins.plugins.gitops.connectors.storage;

import io.jenkins.plugins.gitops.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Version 4 of the signatures that S3 and its likes ask for. */
final class Signature {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String region;
    private final S3Place.Login login;

    Signature(String region, S3Place.Login login) {
        this.region = region;
        this.login = login;
    }

    /** The headers that go with a request, those given among them. */
    SortedMap<String, String> headers(
            String method,
            String host,
            String path,
            SortedMap<String, String> query,
            Map<String, String> more,
            byte[] body,
            Instant now) {
        String time = TIME.format(now);
        SortedMap<String, String> headers = new TreeMap<>(more);
        headers.put("host", host);
        headers.put("x-amz-date", time);
        headers.put("x-amz-content-sha256", Sha256.hex(body));
        login.sessionToken().ifPresent(token -> headers.put("x-amz-security-token", token));
        String names = String.join(";", headers.keySet());
        StringBuilder canonical = new StringBuilder();
        canonical.append(method).append('\n').append(encoded(path, true)).append('\n');
        canonical.append(query(query)).append('\n');
        headers.forEach((name, value) ->
                canonical.append(name).append(':').append(value.strip()).append('\n'));
        canonical.append('\n').append(names).append('\n').append(Sha256.hex(body));
        String scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n" + Sha256.hex(canonical.toString());
        byte[] key = ("AWS4" + login.secretKey()).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) key = mac(key, part);
        headers.put(
                "authorization",
                ALGORITHM + " Credential=" + login.accessKey() + "/" + scope + ", SignedHeaders=" + names
                        + ", Signature=" + HexFormat.of().formatHex(mac(key, toSign)));
        return headers;
    }

    static String query(SortedMap<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.length() == 0 ? "" : "&")
                .append(encoded(name, false))
                .append('=')
                .append(encoded(value, false)));
        return text.toString();
    }

    /** As the signature wants it: everything but letters, digits and {@code -._~} by its bytes. */
    static String encoded(String text, boolean path) {
        StringBuilder out = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (plain || (path && c == '/')) out.append(c);
            else out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
        }
        return out.toString();
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign: this Java has no HMAC-SHA256; use a complete one", e);
        }
    }
}
