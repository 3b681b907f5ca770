package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One repository's worth of registry for tests of decisions; how a real one behaves is shown where the connectors are. */
public final class MemoryRegistry implements ArtifactRegistry {
    public final Map<ImageDigest, byte[]> blobs = new java.util.LinkedHashMap<>();
    public final Map<ImageDigest, Manifest> manifests = new java.util.LinkedHashMap<>();
    public final Map<String, ImageDigest> tags = new TreeMap<>();
    private final Map<ImageDigest, List<Descriptor>> referrers = new java.util.LinkedHashMap<>();
    public boolean isAway;
    public final List<String> writes = new ArrayList<>();

    public static ImageDigest digest(byte[] bytes) {
        return Sha256.digest(bytes);
    }

    /** An image with one layer of that text. */
    public ImageDigest image(String text) {
        byte[] layer = text.getBytes(StandardCharsets.UTF_8);
        blobs.put(digest(layer), layer);
        byte[] config = ("{\"of\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        blobs.put(digest(config), config);
        return put(
                "",
                "application/vnd.oci.image.manifest.v1+json",
                ("{\"config\":{\"digest\":\"" + digest(config).value() + "\"},\"layers\":[{\"digest\":\""
                                + digest(layer).value() + "\"}]}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** An index of images, for platforms linux/amd64, linux/arm64 in this order. */
    public ImageDigest index(ImageDigest amd64, ImageDigest arm64) {
        String text = "{\"manifests\":[{\"digest\":\"" + amd64.value()
                + "\",\"platform\":{\"os\":\"linux\",\"architecture\":\"amd64\"}},{\"digest\":\"" + arm64.value()
                + "\",\"platform\":{\"os\":\"linux\",\"architecture\":\"arm64\",\"variant\":\"v8\"}}]}";
        return put("", "application/vnd.oci.image.index.v1+json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<ImageDigest> resolve(String repository, String tag) {
        return Optional.ofNullable(tags.get(tag));
    }

    @Override
    public Optional<Manifest> manifest(String repository, ImageDigest digest) {
        return Optional.ofNullable(manifests.get(digest));
    }

    @Override
    public boolean hasBlob(String repository, ImageDigest digest) {
        return blobs.containsKey(digest);
    }

    @Override
    public Optional<byte[]> blob(String repository, ImageDigest digest) {
        return Optional.ofNullable(blobs.get(digest));
    }

    @Override
    public void upload(String repository, ImageDigest digest, Content content) {
        try (InputStream in = content.from(0)) {
            blobs.put(digest, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot upload", e);
        }
    }

    @Override
    public boolean mount(String repository, ImageDigest digest, String from) {
        return blobs.containsKey(digest);
    }

    @Override
    public ImageDigest put(String repository, String mediaType, byte[] bytes) {
        ImageDigest digest = digest(bytes);
        manifests.put(digest, new Manifest(digest, mediaType, bytes));
        return digest;
    }

    @Override
    public void tag(String repository, ImageDigest digest, String tag) {
        if (isAway) throw Failure.of(FailureKind.UNREACHABLE, "tag " + tag, "nobody answers", "look at the network");
        if (!manifests.containsKey(digest)) {
            throw Failure.of(FailureKind.REFUSED, "tag " + tag, "there is no such digest", "push it first");
        }
        tags.put(tag, digest);
        writes.add("tag " + tag);
    }

    @Override
    public List<String> tags(String repository) {
        return List.copyOf(tags.keySet());
    }

    @Override
    public List<Descriptor> referrers(String repository, ImageDigest subject, String artifactType) {
        return referrers.getOrDefault(subject, List.of()).stream()
                .filter(one -> artifactType.isEmpty() || one.artifactType().equals(artifactType))
                .toList();
    }

    @Override
    public ImageDigest attach(
            String repository,
            ImageDigest subject,
            String artifactType,
            String mediaType,
            byte[] document,
            Map<String, String> annotations) {
        blobs.put(digest(document), document);
        Json manifest = Json.of(Map.of(
                "subject",
                Map.of("digest", subject.value()),
                "artifactType",
                artifactType,
                "layers",
                List.of(Map.of("digest", digest(document).value())),
                "annotations",
                annotations));
        ImageDigest digest = put(
                "",
                "application/vnd.oci.image.manifest.v1+json",
                manifest.text().getBytes(StandardCharsets.UTF_8));
        List<Descriptor> all = referrers.computeIfAbsent(subject, s -> new ArrayList<>());
        if (all.stream().noneMatch(one -> one.digest().equals(digest))) {
            all.add(new Descriptor("", digest, 0, artifactType, annotations));
            writes.add("attach " + artifactType);
        }
        return digest;
    }

    @Override
    public void delete(String repository, String tagOrDigest) {
        writes.add("delete " + tagOrDigest);
        if (tags.remove(tagOrDigest) == null && tagOrDigest.startsWith("sha256:")) {
            ImageDigest digest = new ImageDigest(tagOrDigest);
            manifests.remove(digest);
            tags.values().removeIf(digest::equals);
        }
    }

    @Override
    public void copy(String repository, ImageDigest digest, ArtifactRegistry to, String toRepository) {
        throw new UnsupportedOperationException("Cannot copy: no test asks for it here");
    }
}
