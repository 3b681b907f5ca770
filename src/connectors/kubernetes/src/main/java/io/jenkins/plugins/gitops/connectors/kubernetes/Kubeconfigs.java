package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Set;
import java.util.TreeSet;

/** Reads a kubeconfig from a credential: data only, since whoever may edit one must not run programs on the controller. */
final class Kubeconfigs {
    private static final Set<String> REACH_OUT = Set.of(
            "exec",
            "auth-provider",
            "tokenFile",
            "certificate-authority",
            "client-certificate",
            "client-key",
            "proxy-url");

    private Kubeconfigs() {}

    static Config read(String cluster, String text) {
        JsonNode tree = tree(cluster, text);
        Set<String> found = new TreeSet<>();
        REACH_OUT.forEach(name -> {
            if (tree.findValue(name) != null) {
                found.add(name);
            }
        });
        if (!found.isEmpty()) {
            throw refusal(cluster, "it asks for " + found + ", which is not data", "embed everything: --flatten --raw");
        }
        Config config = Config.fromKubeconfig(text);
        if (config.getCurrentContext() == null) {
            throw refusal(cluster, "it has no current context", "set its current-context");
        }
        return config;
    }

    private static JsonNode tree(String cluster, String text) {
        try {
            JsonNode tree = Serialization.unmarshal(text, JsonNode.class);
            if (tree != null && tree.path("clusters").isArray()) {
                return tree;
            }
        } catch (RuntimeException e) {
            // its message may quote the text, and the text holds secrets
            throw refusal(cluster, "it is no YAML", "take what kubectl config view --flatten --raw prints");
        }
        throw refusal(cluster, "it names no cluster", "take what kubectl config view --flatten --raw prints");
    }

    private static Refusal refusal(String cluster, String found, String advice) {
        return new Refusal("use the kubeconfig of cluster " + Refusal.quoted(cluster), found, advice);
    }
}
