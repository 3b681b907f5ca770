package io.jenkins.plugins.gitops.testkit.services;

import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Service;
import io.jenkins.plugins.gitops.testkit.stack.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** A Git server: bare repositories in a folder, smart HTTP by JGit; reading is free, pushing asks for the one user. {@link #fresh} is a repository's URL. */
public final class GitStandIn implements StandIn {
    @Override
    public Component component() {
        return Component.GIT;
    }

    @Override
    public Service start(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "git-stand-in");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new GitOverHttp(folder));
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Service() {
            @Override
            public Map<String, String> offers() {
                return Map.of("GIT_URL", url, "GIT_USER", "stack", "GIT_PASSWORD", "secret");
            }

            @Override
            public String fresh(String name) {
                Path bare = folder.resolve(name + ".git");
                try (Git git = Git.init()
                        .setBare(true)
                        .setInitialBranch("main")
                        .setDirectory(bare.toFile())
                        .call()) {
                    FirstCommit.in(git.getRepository());
                } catch (GitAPIException | IOException e) {
                    throw new UncheckedIOException(
                            new IOException("Cannot make the repository \"" + bare + "\": " + e.getMessage(), e));
                }
                return url + "/" + name + ".git";
            }

            @Override
            public void close() {
                server.stop(0);
                threads.shutdownNow();
            }
        };
    }
}
