package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where artifacts stand, addressed by digest. What is unknown is an empty answer; what is refused, unreachable or
 * overloaded is a {@link io.jenkins.plugins.gitops.model.Failure} that says so, and nobody waits in here.
 */
public interface ArtifactRegistry {
    /** What stands under a digest: its exact bytes, which were held against the digest, and their type. */
    final class Manifest {
        private final ImageDigest digest;
        private final String mediaType;
        private final byte[] bytes;

        public Manifest(ImageDigest digest, String mediaType, byte[] bytes) {
            this.digest = digest;
            this.mediaType = mediaType;
            this.bytes = bytes.clone();
        }

        public ImageDigest digest() {
            return digest;
        }

        public String mediaType() {
            return mediaType;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        /** The manifest as JSON. */
        public Json.Obj json() {
            return Json.parseObject(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** A pointer to content, as indexes, manifests and lists of referrers hold it. */
    record Descriptor(
            String mediaType, ImageDigest digest, long size, String artifactType, Map<String, String> annotations) {
        public Descriptor {
            annotations = Map.copyOf(annotations);
        }
    }

    /** Bytes that can be read again from any place, so that an upload goes on where it was cut. */
    interface Content {
        long size();

        /** The bytes from that offset on. */
        InputStream from(long offset) throws IOException;
    }

    /** The digest that a tag names now. */
    Optional<ImageDigest> resolve(String repository, String tag);

    /** What stands under the digest. */
    Optional<Manifest> manifest(String repository, ImageDigest digest);

    boolean hasBlob(String repository, ImageDigest digest);

    /** The bytes of a small blob, held against its digest. */
    Optional<byte[]> blob(String repository, ImageDigest digest);

    /** Uploads a blob unless it is there; a cut upload goes on where it stopped. */
    void upload(String repository, ImageDigest digest, Content content);

    /** Makes a blob of another repository of this registry appear here without moving it; false where it was not to be had. */
    boolean mount(String repository, ImageDigest digest, String from);

    /** Stores a manifest under its own digest. */
    ImageDigest put(String repository, String mediaType, byte[] bytes);

    /** Makes a tag name the digest; the manifest has to be there. */
    void tag(String repository, ImageDigest digest, String tag);

    /** All tags, in the registry's order. */
    List<String> tags(String repository);

    /** What refers to the digest, of one artifact type or, where that is empty, of any. */
    List<Descriptor> referrers(String repository, ImageDigest subject, String artifactType);

    /** Attaches a small document to the digest and answers the digest of what refers to it now. */
    ImageDigest attach(
            String repository,
            ImageDigest subject,
            String artifactType,
            String mediaType,
            byte[] document,
            Map<String, String> annotations);

    /** Removes a tag or, by digest, a manifest; what is gone already is no error. */
    void delete(String repository, String tagOrDigest);

    /** Copies an artifact with all it consists of to another registry, streaming; what is there already is not moved. */
    void copy(String repository, ImageDigest digest, ArtifactRegistry to, String toRepository);
}
