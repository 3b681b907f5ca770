package io.jenkins.plugins.gitops.testkit.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a tag points at, what belongs to it, and what was later said about it (signatures, SBOMs: its referrers). */
final class Manifests {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";

    private final Shelf shelf;

    Manifests(Shelf shelf) {
        this.shelf = shelf;
    }

    void manifest(Reply reply, String repository, String reference) throws IOException, Refused {
        boolean byDigest = Digest.looksLike(reference);
        if (!byDigest && !reference.matches("\\w[\\w.-]{0,127}")) {
            throw new Refused(400, "TAG_INVALID", "Cannot read the tag '" + reference + "'");
        }
        switch (reply.method()) {
            case "PUT" -> put(reply, repository, reference, byDigest);
            case "GET", "HEAD" -> {
                Digest digest = find(repository, reference);
                byte[] content = Files.readAllBytes(shelf.manifest(repository, digest));
                reply.with("Docker-Content-Digest", digest.toString()).json(200, type(content), content);
            }
            case "DELETE" -> {
                delete(repository, reference, byDigest);
                reply.empty(202);
            }
            default -> throw reply.unsupported();
        }
    }

    private void put(Reply reply, String repository, String reference, boolean byDigest) throws IOException, Refused {
        byte[] content = reply.body().readAllBytes();
        Digest digest = Digest.of(content);
        if (byDigest && !digest.equals(Digest.parse(reference))) {
            throw new Refused(400, "DIGEST_INVALID", "Cannot take '" + reference + "': the bytes are '" + digest + "'");
        }
        JsonNode manifest = parse(content);
        requireParts(repository, manifest);
        Shelf.put(shelf.manifest(repository, digest), content);
        String subject = manifest.path("subject").path("digest").asText();
        if (!subject.isEmpty()) {
            Shelf.put(shelf.referrers(repository, Digest.parse(subject)).resolve(digest.hex()), new byte[0]);
            reply.with("OCI-Subject", subject);
        }
        if (!byDigest) {
            Shelf.put(
                    shelf.tag(repository, reference),
                    digest.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        reply.with("Location", "/v2/" + repository + "/manifests/" + digest)
                .with("Docker-Content-Digest", digest.toString())
                .empty(201);
    }

    /** A manifest never promises a part that is not here; its subject alone may come later. */
    private void requireParts(String repository, JsonNode manifest) throws IOException, Refused {
        for (JsonNode part : List.of(manifest.path("config"), manifest.path("layers"), manifest.path("manifests"))) {
            for (JsonNode descriptor : part.isArray() ? part : List.of(part)) {
                String digest = descriptor.path("digest").asText();
                boolean foreign = descriptor.has("urls");
                if (!digest.isEmpty()
                        && !foreign
                        && !Files.exists(shelf.blob(repository, Digest.parse(digest)))
                        && !Files.exists(shelf.manifest(repository, Digest.parse(digest)))) {
                    throw new Refused(
                            400, "MANIFEST_BLOB_UNKNOWN", "Cannot take the manifest: push '" + digest + "' first");
                }
            }
        }
    }

    private Digest find(String repository, String reference) throws IOException, Refused {
        Path tag = shelf.tag(repository, reference);
        Digest digest = Digest.looksLike(reference)
                ? Digest.parse(reference)
                : Digest.parse(Files.exists(tag) ? Files.readString(tag) : "sha256:" + "0".repeat(64));
        if (!Files.exists(shelf.manifest(repository, digest))) {
            throw new Refused(404, "MANIFEST_UNKNOWN", "Cannot find '" + reference + "' in '" + repository + "'");
        }
        return digest;
    }

    private void delete(String repository, String reference, boolean byDigest) throws IOException, Refused {
        Digest digest = find(repository, reference);
        if (!byDigest) {
            Files.delete(shelf.tag(repository, reference));
            return;
        }
        byte[] content = Files.readAllBytes(shelf.manifest(repository, digest));
        String subject = parse(content).path("subject").path("digest").asText();
        if (!subject.isEmpty()) {
            Files.deleteIfExists(
                    shelf.referrers(repository, Digest.parse(subject)).resolve(digest.hex()));
        }
        Files.delete(shelf.manifest(repository, digest));
        for (String tag : Shelf.names(shelf.tag(repository, "."))) {
            if (Files.readString(shelf.tag(repository, tag)).equals(digest.toString())) {
                Files.delete(shelf.tag(repository, tag));
            }
        }
    }

    void tags(Reply reply, String repository) throws IOException, Refused {
        if (!shelf.knows(repository)) {
            throw new Refused(404, "NAME_UNKNOWN", "Cannot list '" + repository + "': nothing was pushed to it");
        }
        String last = reply.parameter("last").orElse("");
        List<String> later = Shelf.names(shelf.tag(repository, ".")).stream()
                .filter(tag -> tag.compareTo(last) > 0)
                .toList();
        int most = reply.parameter("n").map(Integer::parseInt).orElse(later.size());
        List<String> page = later.subList(0, Math.min(most, later.size()));
        if (page.size() < later.size() && !page.isEmpty()) {
            String next = "/v2/" + repository + "/tags/list?n=" + most + "&last=" + page.get(page.size() - 1);
            reply.with("Link", "<" + next + ">; rel=\"next\"");
        }
        ObjectNode list = Reply.JSON.createObjectNode().put("name", repository);
        page.forEach(list.putArray("tags")::add);
        reply.json(200, "application/json", Reply.JSON.writeValueAsBytes(list));
    }

    void referrers(Reply reply, String repository, Digest subject) throws IOException, Refused {
        String wanted = reply.parameter("artifactType").orElse("");
        ObjectNode index = Reply.JSON.createObjectNode().put("schemaVersion", 2).put("mediaType", INDEX);
        ArrayNode found = index.putArray("manifests");
        for (String hex : Shelf.names(shelf.referrers(repository, subject))) {
            byte[] content = Files.readAllBytes(shelf.manifest(repository, new Digest(hex)));
            JsonNode manifest = parse(content);
            String kind = manifest.path("artifactType")
                    .asText(manifest.path("config").path("mediaType").asText());
            if (wanted.isEmpty() || wanted.equals(kind)) {
                ObjectNode descriptor = found.addObject()
                        .put("mediaType", type(content))
                        .put("digest", "sha256:" + hex)
                        .put("size", content.length)
                        .put("artifactType", kind);
                if (manifest.has("annotations")) {
                    descriptor.set("annotations", manifest.get("annotations"));
                }
            }
        }
        if (!wanted.isEmpty()) {
            reply.with("OCI-Filters-Applied", "artifactType");
        }
        reply.json(200, INDEX, Reply.JSON.writeValueAsBytes(index));
    }

    private static String type(byte[] content) throws Refused {
        return parse(content).path("mediaType").asText(MANIFEST);
    }

    private static JsonNode parse(byte[] content) throws Refused {
        try {
            JsonNode manifest = Reply.JSON.readTree(new String(content, java.nio.charset.StandardCharsets.UTF_8));
            if (manifest != null && manifest.isObject()) {
                return manifest;
            }
        } catch (JsonProcessingException e) {
            throw new Refused(400, "MANIFEST_INVALID", "Cannot read the manifest: " + e.getOriginalMessage());
        }
        throw new Refused(400, "MANIFEST_INVALID", "Cannot read the manifest: it is no JSON object");
    }
}
