package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.ImageDigest;
import java.util.Map;
import java.util.Optional;

/**
 * What a site has built and pushed.
 *
 * @param digest the image, or the index of all its platforms
 * @param platforms the digest for each platform
 * @param tree the context hashed again when all was built: another hash than before says that it was changed meanwhile
 * @param contents the digest of a blob beside the image that lists what is in it (CycloneDX), where it could be told
 */
public record BuiltImage(
        ImageDigest digest, Map<String, ImageDigest> platforms, String tree, Optional<ImageDigest> contents) {
    public BuiltImage {
        platforms = Map.copyOf(platforms);
    }
}
