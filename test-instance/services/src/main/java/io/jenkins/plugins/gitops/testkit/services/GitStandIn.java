package io.jenkins.plugins.gitops.testkit.services;

import io.jenkins.plugins.gitops.testkit.git.GitServer;
import io.jenkins.plugins.gitops.testkit.http.Gatekeeper;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Service;
import io.jenkins.plugins.gitops.testkit.stack.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The test kit's Git server with one user. {@link #fresh} is the URL of a repository with a README, as Gitea makes it. */
public final class GitStandIn implements StandIn {
    @Override
    public Component component() {
        return Component.GIT;
    }

    @Override
    public Service start(Path folder) throws IOException {
        GitServer server = GitServer.start(folder, 0, Gatekeeper.asking("stack", "secret"));
        return new Service() {
            @Override
            public Map<String, String> offers() {
                return Map.of("GIT_USER", "stack", "GIT_PASSWORD", "secret");
            }

            @Override
            public String fresh(String name) {
                try {
                    server.create(name, Map.of("README.md", "# test\n"));
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot make the repository \"" + name + "\": " + e.getMessage(), e);
                }
                return server.url(name).toString();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
