package io.jenkins.plugins.gitops.proof;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.List;

/** Nodes of one platform run a manifest out of an index; the index' own digest vouches for what it lists. */
final class Platforms {
    private Platforms() {}

    /** Whether one of the texts is the index of that digest and lists the other. */
    static boolean lead(List<String> manifests, ImageDigest index, ImageDigest platform) {
        return manifests.stream()
                .filter(text -> ("sha256:" + Sha256.hex(text)).equals(index.value()))
                .anyMatch(text -> lists(text, platform));
    }

    private static boolean lists(String text, ImageDigest platform) {
        try {
            return Json.parseObject(text).get("manifests").stream()
                    .flatMap(all -> all instanceof Json.Arr list ? list.items().stream() : null)
                    .anyMatch(one -> one instanceof Json.Obj descriptor
                            && descriptor.get("digest").equals(java.util.Optional.of(Json.of(platform.value()))));
        } catch (Refusal notAnIndex) {
            return false;
        }
    }
}
