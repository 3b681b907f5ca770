package io.jenkins.plugins.gitops.connectors.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.utils.HttpClientUtils;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One HTTP client for each cluster, made anew when the way in has changed, so that a rotated secret is taken at once. */
public final class Doors implements AutoCloseable {
    private final Clusters clusters;
    private final Duration deadline;
    private final ConcurrentMap<String, Open> open = new ConcurrentHashMap<>();

    private record Open(ClusterAccess access, ApiServer server) {}

    public Doors(Clusters clusters, Duration deadline) {
        this.clusters = clusters;
        this.deadline = deadline;
    }

    ClusterAccess access(String cluster) {
        return clusters.access(cluster);
    }

    /** The API server (or Argo CD server) of the cluster. */
    public ApiServer server(String cluster) {
        ClusterAccess access = clusters.access(cluster);
        Open door = open.compute(cluster, (name, before) -> {
            if (before != null && before.access.equals(access)) {
                return before;
            }
            Open opened = new Open(access, opened(cluster, access));
            if (before != null) {
                before.server.close();
            }
            return opened;
        });
        return door.server;
    }

    private ApiServer opened(String cluster, ClusterAccess access) {
        Config config = bounded(cluster, config(cluster, access));
        try {
            HttpClient client =
                    HttpClientUtils.getHttpClientFactory().newBuilder(config).build();
            return new ApiServer(cluster, URI.create(config.getMasterUrl()), client, deadline);
        } catch (KubernetesClientException e) {
            // without the cause: its message may quote a key
            throw noPem(cluster);
        }
    }

    private static Config config(String cluster, ClusterAccess access) {
        if (access instanceof ClusterAccess.Token token) {
            return plain(cluster, token.server(), token.authority())
                    .withOauthToken(token.token())
                    .build();
        } else if (access instanceof ClusterAccess.ArgoServer argo) {
            return plain(cluster, argo.server(), argo.authority())
                    .withOauthToken(argo.token())
                    .build();
        } else if (access instanceof ClusterAccess.Certificate shown) {
            return plain(cluster, shown.server(), shown.authority())
                    .withClientCertData(encoded(cluster, shown.certificate()))
                    .withClientKeyData(encoded(cluster, shown.key()))
                    .build();
        } else if (access instanceof ClusterAccess.Kubeconfig kubeconfig) {
            return Kubeconfigs.read(cluster, kubeconfig.text());
        } else if (access instanceof ClusterAccess.PodAccount account) {
            Path token = Path.of(account.folder(), "token");
            // the kubelet changes the file before the token in it expires
            return plain(cluster, account.server(), read(cluster, Path.of(account.folder(), "ca.crt")))
                    .withOauthTokenProvider(() -> read(cluster, token).strip())
                    .build();
        }
        throw new IllegalStateException("Cannot open cluster '" + cluster + "': its access is of an unknown kind");
    }

    private static ConfigBuilder plain(String cluster, URI server, String authority) {
        ConfigBuilder builder = new ConfigBuilder(Config.empty()).withMasterUrl(server.toString());
        return authority.isBlank() ? builder : builder.withCaCertData(encoded(cluster, authority));
    }

    private Config bounded(String cluster, Config config) {
        int millis = Math.toIntExact(deadline.toMillis());
        return new ConfigBuilder(config)
                .withClientKeyAlgo(algorithm(cluster, config))
                .withConnectionTimeout(millis)
                .withRequestTimeout(millis)
                // the strides decide when to ask again
                .withRequestRetryBackoffLimit(0)
                .build();
    }

    /** The key is of its certificate's algorithm; the client would take every PKCS#8 key for RSA. */
    private static String algorithm(String cluster, Config config) {
        if (config.getClientCertData() == null) {
            return "RSA";
        }
        try {
            byte[] pem = Base64.getMimeDecoder().decode(config.getClientCertData());
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem))
                    .getPublicKey()
                    .getAlgorithm();
        } catch (CertificateException | IllegalArgumentException e) {
            throw noPem(cluster);
        }
    }

    private static Refusal noPem(String cluster) {
        return new Refusal(
                "open cluster " + Refusal.quoted(cluster),
                "its certificates or key cannot be read",
                "give them as PEM, keys as PKCS#8 (openssl pkcs8 -topk8 -nocrypt)");
    }

    private static String encoded(String cluster, String pem) {
        if (!pem.contains("-----BEGIN ")) {
            throw noPem(cluster);
        }
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String cluster, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.REFUSED,
                            "use the pod's own account for cluster '" + cluster + "'",
                            "'" + file + "' cannot be read",
                            "run in a pod with a mounted service account token, or give credentials")
                    .causedBy(e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(door -> door.server.close());
        open.clear();
    }
}
