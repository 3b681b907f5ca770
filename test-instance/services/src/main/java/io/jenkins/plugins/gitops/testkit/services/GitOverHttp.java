package io.jenkins.plugins.gitops.testkit.services;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.ServiceMayNotContinueException;
import org.eclipse.jgit.transport.UploadPack;

/** Git's smart HTTP protocol, versions 0 and 2: the advertisement, fetches (partial ones too) and pushes. */
final class GitOverHttp implements HttpHandler {
    private static final String USER =
            "Basic " + Base64.getEncoder().encodeToString("stack:secret".getBytes(StandardCharsets.UTF_8));

    private final Path folder;

    GitOverHttp(Path folder) {
        this.folder = folder;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int cut = path.indexOf(".git/");
        Path bare = cut < 0
                ? folder.resolve("none")
                : folder.resolve(path.substring(1, cut) + ".git").normalize();
        if (!bare.startsWith(folder) || !Files.isDirectory(bare)) {
            answer(exchange, 404, "text/plain").close();
            exchange.close();
            return;
        }
        boolean push = exchange.getRequestURI().toString().contains("git-receive-pack");
        if (push && !USER.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
            answer(exchange, 401, "text/plain").close();
            exchange.close();
            return;
        }
        try (Repository repository = new FileRepository(bare.toFile())) {
            String verb = path.substring(cut + ".git/".length());
            switch (verb) {
                case "info/refs" -> advertise(exchange, repository);
                case "git-upload-pack" -> fetch(exchange, repository);
                case "git-receive-pack" -> push(exchange, repository);
                default -> answer(exchange, 404, "text/plain").close();
            }
        } catch (ServiceMayNotContinueException e) {
            exchange.close(); // the protocol has told the client why
        }
        exchange.close();
    }

    private static void advertise(HttpExchange exchange, Repository repository) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        boolean push = query.contains("git-receive-pack");
        String service = push ? "git-receive-pack" : "git-upload-pack";
        PacketLineOut out = new PacketLineOut(answer(exchange, 200, "application/x-" + service + "-advertisement"));
        if (push) {
            out.writeString("# service=" + service + "\n");
            out.end();
            new ReceivePack(repository).sendAdvertisedRefs(new PacketLineOutRefAdvertiser(out));
        } else {
            uploads(exchange, repository).sendAdvertisedRefs(new PacketLineOutRefAdvertiser(out), service);
        }
    }

    private static void fetch(HttpExchange exchange, Repository repository) throws IOException {
        uploads(exchange, repository)
                .upload(body(exchange), answer(exchange, 200, "application/x-git-upload-pack-result"), null);
    }

    private static void push(HttpExchange exchange, Repository repository) throws IOException {
        ReceivePack receive = new ReceivePack(repository);
        receive.setBiDirectionalPipe(false);
        receive.receive(body(exchange), answer(exchange, 200, "application/x-git-receive-pack-result"), null);
    }

    private static UploadPack uploads(HttpExchange exchange, Repository repository) {
        repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
        repository.getConfig().setBoolean("uploadpack", null, "allowReachableSHA1InWant", true);
        UploadPack upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
        if (protocol != null) {
            upload.setExtraParameters(List.of(protocol.split(":", -1)));
        }
        return upload;
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private static OutputStream answer(HttpExchange exchange, int status, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(status, 0);
        return exchange.getResponseBody();
    }
}
