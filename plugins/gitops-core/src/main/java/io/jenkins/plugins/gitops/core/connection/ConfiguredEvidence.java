package io.jenkins.plugins.gitops.core.connection;

import io.jenkins.plugins.gitops.connectors.prometheus.Prometheus;
import io.jenkins.plugins.gitops.connectors.reports.ReportReaders;
import io.jenkins.plugins.gitops.connectors.signing.AttachedStatements;
import io.jenkins.plugins.gitops.connectors.signing.TrustedKeys;
import io.jenkins.plugins.gitops.connectors.sonarqube.SonarQube;
import io.jenkins.plugins.gitops.gate.GatePorts;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.port.CodeQuality;
import io.jenkins.plugins.gitops.port.HttpProbe;
import io.jenkins.plugins.gitops.port.MetricSource;
import io.jenkins.plugins.gitops.port.Registries;
import io.jenkins.plugins.gitops.port.Reports;
import io.jenkins.plugins.gitops.port.Statements;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the gates of this controller go by: global configuration as it is at each question. */
final class ConfiguredEvidence {
    private final Supplier<Landscape> landscape;
    private final Registries registries;
    private final Executor threads;
    private final Servers<MetricSource> metrics;
    private final Servers<CodeQuality> quality;

    ConfiguredEvidence(Supplier<Landscape> landscape, Registries registries, Executor threads) {
        this.landscape = landscape;
        this.registries = registries;
        this.threads = threads;
        this.metrics = new Servers<>(
                "metric source",
                () -> landscape.get().evidence().metricSources(),
                server -> new Prometheus(URI.create(server.url()), () -> Keyring.header(server)));
        this.quality = new Servers<>(
                "code quality server",
                () -> landscape.get().evidence().codeQuality(),
                server -> new SonarQube(
                        URI.create(server.url()),
                        () -> Keyring.login(server.url(), server.credentialsId())
                                .map(Keyring.Login::password)
                                .orElse("")));
    }

    GatePorts ports(Reports reports, HttpProbe web) {
        return new GatePorts(
                reports,
                ReportReaders.all(),
                artifact -> asked(() -> statements().about(artifact)),
                query -> asked(() -> metrics.find(query.source()).ask(query)),
                query -> asked(() -> quality.find(query.server()).newest(query)),
                web,
                host -> landscape.get().allowsHost(host));
    }

    /** With the keys that count now. */
    private Statements statements() {
        Map<String, String> keys = landscape.get().evidence().trustedKeys().stream()
                .collect(Collectors.toMap(Landscape.TrustedKey::name, Landscape.TrustedKey::pem, (one, other) -> one));
        return new AttachedStatements(registries, TrustedKeys.of(keys), threads);
    }

    /** A question whose asking failed is a question that failed. */
    private static <T> CompletionStage<T> asked(Supplier<CompletionStage<T>> asking) {
        try {
            return asking.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
