package io.jenkins.plugins.gitops.core.connection;

import io.jenkins.plugins.gitops.connectors.http.WebProbe;
import io.jenkins.plugins.gitops.connectors.yaml.TextEditor;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.Ports;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.model.Landscape;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/** The ports of this controller; caches lie below {@code JENKINS_HOME/gitops}. */
public final class Connections implements AutoCloseable {
    private final ConfiguredRepositories repositories;
    private final Ports ports;

    public Connections() {
        Clock clock = Clock.systemUTC();
        Path folder = JenkinsDoor.home().resolve("gitops");
        Supplier<Landscape> landscape = () -> GitopsConfiguration.current().landscape();
        repositories = new ConfiguredRepositories(folder.resolve("git"), clock, landscape);
        ConfiguredRegistries registries = new ConfiguredRegistries(clock, landscape);
        ports = new Ports(
                repositories,
                registries,
                registries::access,
                new TextEditor(),
                new NoAgent(),
                WebProbe.direct(),
                clock);
    }

    public Ports ports() {
        return ports;
    }

    @Override
    public void close() {
        repositories.close();
    }
}
