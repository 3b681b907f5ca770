package io.jenkins.plugins.gitops.testkit.git;

import com.sun.net.httpserver.HttpExchange;
import io.jenkins.plugins.gitops.testkit.http.Gatekeeper;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Repository;

/**
 * Serves every bare repository of a folder as {@code http://127.0.0.1:port/name.git}: protocol 0 and 2, atomic pushes, shallow
 * and partial clones. It keeps no state of its own, so a folder may be served again later; repositories stay open while
 * it runs, because a push leaves a pack, and opening a thousand of them for each request takes seconds.
 */
public final class GitServer implements AutoCloseable {
    private static final Pattern PATH = Pattern.compile(
            "/([A-Za-z0-9][\\w.-]*(?:/[A-Za-z0-9][\\w.-]*)*)\\.git/(info/refs|git-upload-pack|git-receive-pack)");

    private final Path folder;
    private final Gatekeeper gatekeeper;
    private final LocalServer server;
    private final Map<String, Repository> open = new ConcurrentHashMap<>();

    private GitServer(Path folder, int port, Gatekeeper gatekeeper) throws IOException {
        this.folder = folder;
        this.gatekeeper = gatekeeper;
        this.server = LocalServer.start(port, this::handle);
    }

    public static GitServer start(Path folder) throws IOException {
        return start(folder, 0, Gatekeeper.open());
    }

    public static GitServer start(Path folder, int port, Gatekeeper gatekeeper) throws IOException {
        return new GitServer(Files.createDirectories(folder), port, gatekeeper);
    }

    public URI url(String name) {
        return server.url().resolve(name + ".git");
    }

    public Path path(String name) {
        return folder.resolve(name + ".git");
    }

    /** A bare repository whose branch main has one commit with these files, by path; none when there are no files. */
    public void create(String name, Map<String, String> files) throws IOException {
        try (Repository repository = new FileRepository(path(name).toFile())) {
            repository.create(true);
            FirstCommit.write(repository, files);
        }
    }

    public boolean holds(String name) {
        return Files.isDirectory(path(name));
    }

    private void handle(HttpExchange exchange) throws IOException {
        Matcher matcher = PATH.matcher(exchange.getRequestURI().getPath());
        if (!matcher.matches() || !holds(matcher.group(1))) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        if (gatekeeper.admits(exchange)) {
            new SmartHttp(opened(matcher.group(1)), exchange).answer(matcher.group(2));
        }
    }

    private Repository opened(String name) {
        return open.computeIfAbsent(name, any -> {
            try {
                return new FileRepository(path(name).toFile());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot open '" + path(name) + "'", e);
            }
        });
    }

    @Override
    public void close() {
        server.close();
        open.values().forEach(Repository::close);
        open.clear();
    }
}
