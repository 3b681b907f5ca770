package io.jenkins.plugins.gitops.connectors.contents;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Images in the OCI layout, as every builder can leave them in a folder or a tar: blobs by digest, and one image or index. */
public final class Layout {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String BLOBS = "blobs/sha256/";

    private final Path folder;
    private final Json.Obj root;

    private Layout(Path folder) throws IOException {
        this.folder = folder;
        List<Json.Obj> manifests =
                objects(Json.parseObject(Files.readString(folder.resolve("index.json"))), "manifests");
        if (manifests.size() != 1) {
            throw new IOException("Cannot take what the builder left in '" + folder + "': it holds " + manifests.size()
                    + " images; build one");
        }
        this.root = manifests.get(0);
    }

    /** The layout in a folder. */
    public static Layout of(Path folder) throws IOException {
        return new Layout(folder);
    }

    /** The layout in a tar, laid out in the folder. */
    public static Layout of(Path tar, Path into) throws IOException {
        Files.createDirectories(into.resolve(BLOBS));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(tar), 1 << 16)) {
            Tar members = new Tar(in);
            for (Optional<Tar.Entry> next = members.next(); next.isPresent(); next = members.next()) {
                String name = next.get().name();
                boolean blob =
                        name.startsWith(BLOBS) && name.substring(BLOBS.length()).matches("[0-9a-f]{64}");
                if (blob || name.equals("index.json")) {
                    Files.copy(members.body(), into.resolve(name));
                }
            }
        }
        return new Layout(into);
    }

    /** The digest of the image or index. */
    public ImageDigest digest() {
        return digest(root);
    }

    /** The image of each platform; a single one is for the platform that is named here. */
    public Map<String, ImageDigest> platforms(String single) throws IOException {
        Map<String, ImageDigest> found = new LinkedHashMap<>();
        for (Json.Obj child : objects(json(root), "manifests")) {
            if (child.fields().get("platform") instanceof Json.Obj platform) {
                found.put(text(platform, "os") + "/" + text(platform, "architecture"), digest(child));
            }
        }
        return found.isEmpty() ? Map.of(single, digest()) : found;
    }

    /** Pushes what the registry lacks, from blobs up to the manifest, each under its digest and none under a tag. */
    public void push(ArtifactRegistry registry, String repository) throws IOException {
        push(registry, repository, root);
    }

    private void push(ArtifactRegistry registry, String repository, Json.Obj descriptor) throws IOException {
        Json.Obj manifest = json(descriptor);
        for (Json.Obj child : objects(manifest, "manifests")) {
            push(registry, repository, child);
        }
        for (Json.Obj blob : blobs(manifest)) {
            registry.upload(repository, digest(blob), new FileContent(file(blob)));
        }
        registry.put(repository, text(descriptor, "mediaType"), Files.readAllBytes(file(descriptor)));
    }

    /** Reads all layers of the first image; those of its base are told by their place from below, and how many there are. */
    public void read(Contents contents, Predicate<Layer> ofBase) throws IOException {
        Json.Obj descriptor = root;
        for (List<Json.Obj> children = objects(json(root), "manifests"); !children.isEmpty(); ) {
            descriptor = children.get(0);
            children = objects(json(descriptor), "manifests");
        }
        List<Json.Obj> layers = objects(json(descriptor), "layers");
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = new Layer(digest(layers.get(i)), i, layers.size());
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file(layers.get(i))), 1 << 16)) {
                contents.layer(text(layers.get(i), "mediaType"), in, ofBase.test(layer));
            }
        }
    }

    /** One layer and its place among all, counted from below. */
    public record Layer(ImageDigest digest, int place, int of) {}

    /** Pushes an index of one image for each platform. */
    public static ImageDigest index(Map<String, Layout> layouts, ArtifactRegistry registry, String repository)
            throws IOException {
        List<Json> manifests = new ArrayList<>();
        for (Map.Entry<String, Layout> one : layouts.entrySet()) {
            Layout layout = one.getValue();
            String[] platform = one.getKey().split("/", -1);
            Map<String, Json> fields = new LinkedHashMap<>();
            fields.put("mediaType", Json.of(text(layout.root, "mediaType")));
            fields.put("digest", Json.of(layout.digest().value()));
            fields.put("size", Json.of(Files.size(layout.file(layout.root))));
            fields.put("platform", Json.of(Map.of("os", platform[0], "architecture", platform[1])));
            manifests.add(new Json.Obj(fields));
        }
        Json.Obj index = new Json.Obj(
                Map.of("schemaVersion", Json.of(2), "mediaType", Json.of(INDEX), "manifests", new Json.Arr(manifests)));
        return registry.put(repository, INDEX, index.text().getBytes(StandardCharsets.UTF_8));
    }

    private Json.Obj json(Json.Obj descriptor) throws IOException {
        String type = text(descriptor, "mediaType");
        boolean known = type.equals(MANIFEST) || type.equals(INDEX) || type.contains("docker.distribution.manifest");
        return known ? Json.parseObject(Files.readString(file(descriptor))) : new Json.Obj(Map.of());
    }

    private static List<Json.Obj> blobs(Json.Obj manifest) {
        List<Json.Obj> parts = new ArrayList<>(objects(manifest, "layers"));
        if (manifest.fields().get("config") instanceof Json.Obj config) {
            parts.add(config);
        }
        return parts;
    }

    private Path file(Json.Obj descriptor) {
        return folder.resolve(BLOBS + digest(descriptor).value().substring("sha256:".length()));
    }

    private static ImageDigest digest(Json.Obj descriptor) {
        return new ImageDigest(text(descriptor, "digest"));
    }

    private static List<Json.Obj> objects(Json.Obj json, String field) {
        return json.fields().get(field) instanceof Json.Arr list
                ? list.items().stream()
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                        .toList()
                : List.of();
    }

    private static String text(Json.Obj json, String field) {
        return json.fields().get(field) instanceof Json.Text text ? text.value() : "";
    }
}
