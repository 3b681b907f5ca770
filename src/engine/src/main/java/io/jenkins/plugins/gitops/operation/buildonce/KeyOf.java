package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.ContentKey;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.SourceState;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hashes what goes into an image. The commit is not among it: a commit that changes nothing of it needs no build. */
final class KeyOf {
    /** Written into every key, so that keys of another making are never taken for these. */
    private static final String FORM = "gitops-content-key-1";

    private KeyOf() {}

    static ContentKey of(BuildOncePlan plan, SourceState source, Map<String, String> bases) {
        BuildOnceRequest asked = plan.asked();
        Map<String, Json> parts = new LinkedHashMap<>();
        parts.put("form", Json.of(FORM));
        parts.put("image", Json.of(plan.registry() + "/" + plan.repository()));
        parts.put("tree", Json.of(source.tree()));
        parts.put("buildFile", Json.of(source.buildFile()));
        parts.put("bases", Codec.encode(bases));
        parts.put("arguments", Codec.encode(asked.context().arguments()));
        parts.put("platforms", Codec.encode(asked.platforms().stream().sorted().toList()));
        parts.put("labels", Codec.encode(asked.labels()));
        parts.put("recipe", Codec.encode(asked.recipe()));
        parts.put("builder", Json.of(source.builder()));
        parts.put("version", Json.of(source.version()));
        return new ContentKey(Sha256.hex(new Json.Obj(parts).text()));
    }
}
