package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import java.util.Map;

/** Where the API has Flux' objects, and which of them a rule names. */
record FluxPaths(String namespace, String kind, String name) {
    private static final Map<String, String> GROUPS = Map.of(
            "Kustomization", "/apis/kustomize.toolkit.fluxcd.io/v1",
            "HelmRelease", "/apis/helm.toolkit.fluxcd.io/v2",
            "GitRepository", "/apis/source.toolkit.fluxcd.io/v1",
            "OCIRepository", "/apis/source.toolkit.fluxcd.io/v1",
            "Bucket", "/apis/source.toolkit.fluxcd.io/v1");
    private static final Map<String, String> PLURALS = Map.of(
            "Kustomization", "kustomizations",
            "HelmRelease", "helmreleases",
            "GitRepository", "gitrepositories",
            "OCIRepository", "ocirepositories",
            "Bucket", "buckets");

    FluxPaths {
        if (!GROUPS.containsKey(kind)) {
            throw new Refusal(
                    "ask Flux about " + Refusal.quoted(kind + "/" + name),
                    "the kind is not known here",
                    "name a Kustomization or a HelmRelease, such as 'Kustomization/shop'");
        }
    }

    static FluxPaths of(AgentRule rule) {
        String namespace = rule.namespace().isBlank() ? "flux-system" : rule.namespace();
        int slash = rule.name().indexOf('/');
        return slash < 0
                ? new FluxPaths(namespace, "Kustomization", rule.name())
                : new FluxPaths(
                        namespace, rule.name().substring(0, slash), rule.name().substring(slash + 1));
    }

    /** The source that the Kustomization takes its files from. */
    FluxPaths source(JsonNode kustomization) {
        JsonNode source = kustomization.path("spec").path("sourceRef");
        return new FluxPaths(
                source.path("namespace").asText(namespace),
                source.path("kind").asText("GitRepository"),
                source.path("name").asText());
    }

    boolean isRelease() {
        return kind.equals("HelmRelease");
    }

    String path() {
        return GROUPS.get(kind) + "/namespaces/" + ApiServer.encoded(namespace) + "/" + PLURALS.get(kind) + "/"
                + ApiServer.encoded(name);
    }

    String word() {
        return kind + " '" + name + "' in namespace '" + namespace + "'";
    }
}
