package io.jenkins.plugins.gitops.testkit.registry;

import com.sun.net.httpserver.HttpExchange;
import io.jenkins.plugins.gitops.testkit.http.Gatekeeper;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routes {@code /v2/} of OCI distribution 1.1: blobs, uploads in chunks, mounts, manifests, tags and referrers. */
public final class Registry implements AutoCloseable {
    private static final String NAME = "/v2/([a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*)";
    private static final Pattern PATH =
            Pattern.compile(NAME + "/(?:(blobs/uploads|blobs|manifests|tags|referrers)/([^/]*))");

    private final Gatekeeper gatekeeper;
    private final Blobs blobs;
    private final Manifests manifests;
    private final LocalServer server;

    private Registry(Path folder, int port, Gatekeeper gatekeeper) throws IOException {
        Shelf shelf = new Shelf(folder);
        this.gatekeeper = gatekeeper;
        this.blobs = new Blobs(shelf);
        this.manifests = new Manifests(shelf);
        this.server = LocalServer.start(port, this::handle);
    }

    public static Registry start(Path folder) throws IOException {
        return start(folder, 0, Gatekeeper.open());
    }

    public static Registry start(Path folder, int port, Gatekeeper gatekeeper) throws IOException {
        return new Registry(folder, port, gatekeeper);
    }

    public URI url() {
        return server.url();
    }

    /** What stands before an image's name: {@code 127.0.0.1:port}. */
    public String host() {
        return server.url().getAuthority();
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Docker-Distribution-Api-Version", "registry/2.0");
        if (!gatekeeper.admits(exchange)) {
            return;
        }
        Reply reply = new Reply(exchange);
        try {
            route(reply, exchange.getRequestURI().getPath());
        } catch (Refused refused) {
            reply.refuse(refused);
        }
    }

    private void route(Reply reply, String path) throws IOException, Refused {
        if (path.equals("/v2/") || path.equals("/v2")) {
            reply.json(200, "application/json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return;
        }
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new Refused(404, "NAME_INVALID", "Cannot serve '" + path + "': it is no path of /v2/");
        }
        String repository = matcher.group(1);
        String last = matcher.group(3);
        switch (matcher.group(2)) {
            case "blobs/uploads" -> blobs.upload(reply, repository, last);
            case "blobs" -> blobs.blob(reply, repository, Digest.parse(last));
            case "manifests" -> manifests.manifest(reply, repository, last);
            case "tags" -> manifests.tags(reply, repository);
            default -> manifests.referrers(reply, repository, Digest.parse(last));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
