package io.jenkins.plugins.gitops.testkit.git;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** One request of git's smart HTTP protocol, answered by JGit's own two ends, which need no servlet. */
final class SmartHttp {
    private static final String FETCH = "git-upload-pack";
    private static final String PUSH = "git-receive-pack";

    private final Repository repository;
    private final HttpExchange exchange;

    SmartHttp(Repository repository, HttpExchange exchange) {
        this.repository = repository;
        this.exchange = exchange;
    }

    void answer(String what) throws IOException {
        boolean post = "POST".equals(exchange.getRequestMethod());
        if (!what.equals("info/refs")) {
            if (post) {
                exchange(what);
            } else {
                exchange.sendResponseHeaders(405, -1);
            }
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        if (("service=" + FETCH).equals(query)) {
            advertise(FETCH);
        } else if (("service=" + PUSH).equals(query)) {
            advertise(PUSH);
        } else {
            // the dumb protocol would need files that a bare repository does not keep up to date
            exchange.sendResponseHeaders(403, -1);
        }
    }

    private void advertise(String service) throws IOException {
        try (OutputStream out = begin("application/x-" + service + "-advertisement")) {
            PacketLineOut lines = new PacketLineOut(out);
            if (service.equals(FETCH)) {
                fetching().sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines), FETCH);
            } else {
                lines.writeString("# service=" + PUSH + "\n");
                lines.end();
                pushing().sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
            }
        }
    }

    private void exchange(String service) throws IOException {
        InputStream body = new OnlyReads(exchange.getRequestBody());
        try (InputStream in = gzipped() ? new GZIPInputStream(body) : body;
                OutputStream out = begin("application/x-" + service + "-result")) {
            if (service.equals(FETCH)) {
                fetching().upload(in, out, null);
            } else {
                pushing().receive(in, out, null);
            }
        }
    }

    private UploadPack fetching() throws IOException {
        repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
        repository.getConfig().setBoolean("uploadpack", null, "allowAnySHA1InWant", true);
        UploadPack pack = new UploadPack(repository);
        pack.setBiDirectionalPipe(false);
        String version = exchange.getRequestHeaders().getFirst("Git-Protocol");
        if (version != null) {
            pack.setExtraParameters(List.of(version.split(":", -1)));
        }
        return pack;
    }

    private ReceivePack pushing() {
        ReceivePack pack = new ReceivePack(repository);
        pack.setBiDirectionalPipe(false);
        return pack;
    }

    private boolean gzipped() {
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    }

    private OutputStream begin(String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    /** The JDK's body skips beyond its own end, into a request that may never come; reading stops where it should. */
    private static final class OnlyReads extends InputStream {
        private final InputStream in;

        OnlyReads(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return in.read(bytes, from, length);
        }
    }
}
