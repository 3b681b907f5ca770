package io.jenkins.plugins.gitops.core.connection;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import io.jenkins.plugins.gitops.connectors.kubernetes.ClusterAccess;
import io.jenkins.plugins.gitops.connectors.kubernetes.Clusters;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import java.net.URI;
import java.util.function.Supplier;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** The clusters of global configuration; each secret is read when it is needed, so that a rotated one is used at once. */
final class ConfiguredClusters implements Clusters {
    private final Supplier<Landscape> landscape;

    ConfiguredClusters(Supplier<Landscape> landscape) {
        this.landscape = landscape;
    }

    @Override
    public ClusterAccess access(String name) {
        Landscape known = landscape.get();
        Landscape.Cluster cluster = known.clusters().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "reach the cluster " + Refusal.quoted(name),
                        "configured are "
                                + known.clusters().stream()
                                        .map(Landscape.Cluster::name)
                                        .toList(),
                        "name one of these in the environment, or add it to the controller's GitOps section"));
        if (cluster.credentialsId().isBlank()) return own(cluster);
        StandardCredentials credentials = JenkinsDoor.credential(cluster.credentialsId())
                .orElseThrow(() -> refused(cluster, "there are none of that id", "add them to the controller"));
        if (credentials instanceof FileCredentials file)
            return new ClusterAccess.Kubeconfig(Keyring.text(file)
                    .orElseThrow(() -> refused(cluster, "their file cannot be read", "store it anew")));
        if (!(credentials instanceof StringCredentials token))
            throw refused(cluster, "they are neither a token nor a kubeconfig file", "choose such ones");
        String secret = token.getSecret().getPlainText().strip();
        return cluster.argoServer()
                ? new ClusterAccess.ArgoServer(server(cluster), cluster.authority(), secret)
                : new ClusterAccess.Token(server(cluster), cluster.authority(), secret);
    }

    private static ClusterAccess own(Landscape.Cluster cluster) {
        if (cluster.argoServer())
            throw Failure.of(
                    FailureKind.REFUSED,
                    "log in to the Argo CD server of cluster " + Refusal.quoted(cluster.name()),
                    "it has no credentials",
                    "choose a token in the controller's GitOps section");
        return cluster.serverUrl().isBlank()
                ? ClusterAccess.PodAccount.OWN
                : new ClusterAccess.PodAccount(server(cluster), ClusterAccess.PodAccount.OWN.folder());
    }

    private static URI server(Landscape.Cluster cluster) {
        if (cluster.serverUrl().isBlank())
            throw refused(cluster, "a token needs an address to be told to", "give the cluster its API server");
        return URI.create(cluster.serverUrl());
    }

    private static Failure refused(Landscape.Cluster cluster, String found, String advice) {
        return Failure.of(
                FailureKind.REFUSED,
                "use the credentials " + Refusal.quoted(cluster.credentialsId()) + " of cluster "
                        + Refusal.quoted(cluster.name()),
                found,
                advice);
    }
}
