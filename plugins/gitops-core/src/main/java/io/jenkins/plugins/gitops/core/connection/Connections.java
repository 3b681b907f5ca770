package io.jenkins.plugins.gitops.core.connection;

import io.jenkins.plugins.gitops.connectors.http.WebProbe;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAgents;
import io.jenkins.plugins.gitops.connectors.yaml.TextEditor;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.Ports;
import io.jenkins.plugins.gitops.core.Wiring;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.port.HttpProbe;
import io.jenkins.plugins.gitops.port.Reports;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The ports of this controller; caches lie below {@code JENKINS_HOME/gitops}. */
public final class Connections implements AutoCloseable {
    private static final int ASKERS = 4;

    private final ConfiguredRepositories repositories;
    private final ClusterAgents agents;
    private final ExecutorService askers = Executors.newFixedThreadPool(ASKERS, Wiring.threads("gitops-evidence"));
    private final Ports ports;

    /**
     * The ports.
     *
     * @param reports what the runs of this controller reported
     */
    public Connections(Reports reports) {
        Clock clock = Clock.systemUTC();
        Path folder = JenkinsDoor.home().resolve("gitops");
        Supplier<Landscape> landscape = () -> GitopsConfiguration.current().landscape();
        repositories = new ConfiguredRepositories(folder.resolve("git"), clock, landscape);
        ConfiguredRegistries registries = new ConfiguredRegistries(clock, landscape);
        agents = new ClusterAgents(new ConfiguredClusters(landscape), clock);
        HttpProbe web = WebProbe.direct();
        ports = new Ports(
                repositories,
                registries,
                registries::access,
                new TextEditor(),
                agents,
                web,
                new ConfiguredEvidence(landscape, registries, askers).ports(reports, web),
                new ConfiguredSigners(),
                clock);
    }

    public Ports ports() {
        return ports;
    }

    @Override
    public void close() {
        repositories.close();
        agents.close();
        askers.shutdownNow();
    }
}
