package io.jenkins.plugins.gitops.connectors.contents;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * What is in an image, layer upon layer: packages that say what they are, and of the layers above the base the files
 * that belong to none.
 */
public final class Contents {
    private static final long LARGEST_READ = 512L << 20;
    private static final int MOST_FILES = 5_000;

    private final Map<String, List<Component>> byPath = new TreeMap<>();
    private final Map<String, Component> bases = new TreeMap<>();
    private int files;

    /** Names an image that this one stands on. */
    public void base(String reference, ImageDigest digest) {
        String name = reference.replaceFirst("@.*", "");
        String purl =
                "pkg:oci/" + Purl.part(name.substring(name.lastIndexOf('/') + 1)) + "@" + Purl.part(digest.value());
        bases.put(name, new Component("container", name, digest.value(), purl, "", name));
    }

    /** Reads one layer, the lowest first. */
    public void layer(String mediaType, InputStream bytes, boolean ofBase) throws IOException {
        boolean packed = mediaType.endsWith("gzip");
        if (!packed && !mediaType.endsWith("tar")) {
            return; // zstd and what else may come: the layer stays unread, its digest is in the manifest
        }
        // what a layer takes away are things of the layers below it, never its own
        Map<String, List<Component>> own = new TreeMap<>();
        Tar tar = new Tar(packed ? new GZIPInputStream(bytes, 1 << 16) : bytes);
        for (Optional<Tar.Entry> next = tar.next(); next.isPresent(); next = tar.next()) {
            Tar.Entry entry = next.get();
            String name = entry.name().substring(entry.name().lastIndexOf('/') + 1);
            if (name.startsWith(".wh.")) {
                removed(entry.name(), name);
            } else if (entry.file()) {
                byPath.remove(entry.name());
                file(entry, tar.body(), ofBase).ifPresent(found -> own.put(entry.name(), found));
            }
        }
        byPath.putAll(own);
    }

    private void removed(String path, String name) {
        String folder = path.substring(0, path.length() - name.length());
        String gone = name.equals(".wh..wh..opq") ? folder : folder + name.substring(".wh.".length());
        byPath.keySet().removeIf(old -> old.equals(gone) || old.startsWith(gone.endsWith("/") ? gone : gone + "/"));
    }

    private Optional<List<Component>> file(Tar.Entry entry, InputStream body, boolean ofBase) throws IOException {
        String path = entry.name();
        if (Packages.areIn(path) && entry.size() <= LARGEST_READ) {
            return Optional.of(Packages.read(path, body.readAllBytes()));
        } else if (Jars.isOne(path) && entry.size() <= LARGEST_READ) {
            byte[] bytes = body.readAllBytes();
            return Optional.of(Jars.read(bytes, path, Sha256.hex(bytes)));
        } else if (ofBase || files >= MOST_FILES) {
            return Optional.empty();
        }
        files++;
        MessageDigest digest = Sha256.begun();
        new DigestInputStream(body, digest).transferTo(OutputStream.nullOutputStream());
        return Optional.of(
                List.of(new Component("file", path, "", "", HexFormat.of().formatHex(digest.digest()), path)));
    }

    /** The list as CycloneDX 1.6, the same bytes for the same image. */
    public Json.Obj cycloneDx(String image, ImageDigest digest) {
        TreeSet<Component> all = new TreeSet<>(bases.values());
        byPath.values().forEach(all::addAll);
        return CycloneDx.write(image, digest, all);
    }

    /** Leaves the list beside the image, as a blob without a tag. */
    public ImageDigest push(ArtifactRegistry registry, String repository, String image, ImageDigest digest) {
        byte[] list = cycloneDx(image, digest).text().getBytes(StandardCharsets.UTF_8);
        ImageDigest blob = Sha256.digest(list);
        registry.upload(repository, blob, new ArtifactRegistry.Content() {
            @Override
            public long size() {
                return list.length;
            }

            @Override
            public InputStream from(long offset) {
                return new ByteArrayInputStream(list, (int) offset, list.length - (int) offset);
            }
        });
        return blob;
    }
}
