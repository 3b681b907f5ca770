package io.jenkins.plugins.gitops.connectors.registry;

import io.jenkins.plugins.gitops.connectors.registry.Wire.Ask;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.ArtifactRegistry.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A blob's way up in chunks: where one is cut, the registry is asked how far it came, and the rest is sent from there. */
final class Upload {
    static final int CHUNK = 8 << 20;
    private static final int MOST_CUTS = 5;

    private final Wire wire;
    private final String repository;
    private final String scope;
    private final String what;

    Upload(Wire wire, String repository, String scope, ImageDigest digest) {
        this.wire = wire;
        this.repository = repository;
        this.scope = scope;
        this.what = "upload blob " + Refusal.quoted(digest.brief()) + " to " + Refusal.quoted(repository);
    }

    void send(ImageDigest digest, Content content) {
        HttpResponse<byte[]> begun =
                ask("POST", wire.path("/v2/" + repository + "/blobs/uploads/"), Map.of(), new byte[0]);
        expect(begun, 202);
        URI location = wire.location(begun, what);
        long sent = 0;
        int cuts = 0;
        while (sent < content.size()) {
            byte[] chunk = chunk(content, sent);
            try {
                HttpResponse<byte[]> response = ask(
                        "PATCH",
                        location,
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                "Content-Range",
                                sent + "-" + (sent + chunk.length - 1)),
                        chunk);
                if (response.statusCode() != 416) {
                    expect(response, 202);
                    location = wire.location(response, what);
                    sent += chunk.length;
                    continue;
                }
            } catch (Failure failure) {
                if (failure.kind() != FailureKind.UNREACHABLE || cuts >= MOST_CUTS) throw failure;
            }
            cuts++;
            HttpResponse<byte[]> so = ask("GET", location, Map.of(), new byte[0]);
            expect(so, 204);
            sent = received(so);
            if (so.headers().firstValue("Location").isPresent()) location = wire.location(so, what);
        }
        String query = (location.getRawQuery() == null ? "?" : "&") + "digest=" + digest.value();
        HttpResponse<byte[]> closed = ask("PUT", URI.create(location + query), Map.of(), new byte[0]);
        if (closed.statusCode() == 400)
            throw Failure.of(
                    FailureKind.REFUSED,
                    what,
                    "the registry got other bytes than the digest says",
                    "build it again, what was read changed meanwhile");
        expect(closed, 201);
    }

    private byte[] chunk(Content content, long from) {
        try (InputStream in = content.from(from)) {
            byte[] chunk = in.readNBytes((int) Math.min(CHUNK, content.size() - from));
            if (chunk.length == 0)
                throw Failure.of(
                        FailureKind.REFUSED,
                        what,
                        "its content ends at " + from + " of " + content.size() + " bytes",
                        "build it again");
            return chunk;
        } catch (IOException e) {
            throw Failure.of(FailureKind.UNREACHABLE, what, "its content cannot be read", "check the source's disk")
                    .causedBy(e);
        }
    }

    private static long received(HttpResponse<byte[]> response) {
        String range = response.headers().firstValue("Range").orElse("");
        int dash = range.lastIndexOf('-');
        if (dash < 0 || range.equals("0-0")) return 0;
        return Long.parseLong(range.substring(dash + 1)) + 1;
    }

    private HttpResponse<byte[]> ask(String method, URI uri, Map<String, String> headers, byte[] body) {
        return wire.bytes(new Ask(
                what,
                method,
                uri,
                scope,
                headers,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
    }

    private void expect(HttpResponse<byte[]> response, int status) {
        Answers.expect(what, response, status);
    }
}
