package io.jenkins.plugins.gitops.connectors.registry;

import io.jenkins.plugins.gitops.connectors.registry.Wire.Ask;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An OCI registry, as distribution 1.1 describes it. */
public final class OciRegistry implements ArtifactRegistry {
    private static final long LARGEST_DOCUMENT = 64L << 20;

    private final Wire wire;

    public OciRegistry(HttpClient client, RegistrySite site, InstantSource clock) {
        this.wire = new Wire(client, site, clock);
    }

    /** Over the client that all registries of this process share. */
    public static OciRegistry direct(RegistrySite site, InstantSource clock) {
        return new OciRegistry(Direct.CLIENT, site, clock);
    }

    /** Made when the first registry is asked. */
    private static final class Direct {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    }

    @Override
    public Optional<ImageDigest> resolve(String repository, String tag) {
        String what = "resolve tag " + Refusal.quoted(tag) + " of " + Refusal.quoted(repository);
        URI uri = path(repository, "manifests/" + tag);
        HttpResponse<byte[]> head = wire.bytes(new Ask(
                what, "HEAD", uri, pull(repository), Map.of("Accept", Manifests.ACCEPT), BodyPublishers.noBody()));
        if (head.statusCode() == 404) return Optional.empty();
        Answers.expect(what, head, 200);
        Optional<String> said = head.headers().firstValue("Docker-Content-Digest");
        return said.isPresent()
                ? said.map(ImageDigest::new)
                : read(what, repository, tag).map(Manifest::digest);
    }

    @Override
    public Optional<Manifest> manifest(String repository, ImageDigest digest) {
        String what = "read manifest " + Refusal.quoted(digest.brief()) + " of " + Refusal.quoted(repository);
        Optional<Manifest> found = read(what, repository, digest.value());
        found.ifPresent(manifest -> mustBe(what, digest, manifest.digest()));
        return found;
    }

    @Override
    public boolean hasBlob(String repository, ImageDigest digest) {
        String what = "look for blob " + Refusal.quoted(digest.brief()) + " in " + Refusal.quoted(repository);
        HttpResponse<byte[]> head = wire.bytes(new Ask(
                what,
                "HEAD",
                path(repository, "blobs/" + digest.value()),
                pull(repository),
                Map.of(),
                BodyPublishers.noBody()));
        if (head.statusCode() == 404) return false;
        Answers.expect(what, head, 200);
        return true;
    }

    @Override
    public Optional<byte[]> blob(String repository, ImageDigest digest) {
        String what = "read blob " + Refusal.quoted(digest.brief()) + " of " + Refusal.quoted(repository);
        HttpResponse<byte[]> response =
                wire.bytes(Ask.get(what, path(repository, "blobs/" + digest.value()), pull(repository), Map.of()));
        if (response.statusCode() == 404) return Optional.empty();
        Answers.expect(what, response, 200);
        mustBe(what, digest, Sha256.digest(response.body()));
        return Optional.of(response.body());
    }

    @Override
    public void upload(String repository, ImageDigest digest, Content content) {
        if (!hasBlob(repository, digest)) new Upload(wire, repository, push(repository), digest).send(digest, content);
    }

    @Override
    public boolean mount(String repository, ImageDigest digest, String from) {
        String what = "mount blob " + Refusal.quoted(digest.brief()) + " in " + Refusal.quoted(repository);
        HttpResponse<byte[]> response = wire.bytes(new Ask(
                what,
                "POST",
                path(repository, "blobs/uploads/?mount=" + digest.value() + "&from=" + from),
                push(repository) + " " + pull(from),
                Map.of(),
                BodyPublishers.noBody()));
        Answers.expect(what, response, 201, 202);
        return response.statusCode() == 201;
    }

    @Override
    public ImageDigest put(String repository, String mediaType, byte[] bytes) {
        ImageDigest digest = Sha256.digest(bytes);
        store("store manifest " + Refusal.quoted(digest.brief()), repository, digest.value(), mediaType, bytes);
        return digest;
    }

    @Override
    public void tag(String repository, ImageDigest digest, String tag) {
        String what = "tag " + Refusal.quoted(digest.brief()) + " as " + Refusal.quoted(tag);
        Manifest manifest = manifest(repository, digest)
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        what,
                        Refusal.quoted(repository) + " has no such digest",
                        "build it, or copy it there first"));
        store(what, repository, tag, manifest.mediaType(), manifest.bytes());
    }

    @Override
    public List<String> tags(String repository) {
        String what = "list the tags of " + Refusal.quoted(repository);
        List<String> tags = new ArrayList<>();
        Optional<URI> page = Optional.of(path(repository, "tags/list?n=1000"));
        while (page.isPresent()) {
            HttpResponse<byte[]> response = wire.bytes(Ask.get(what, page.get(), pull(repository), Map.of()));
            if (response.statusCode() == 404) return List.of();
            Answers.expect(what, response, 200);
            if (json(response.body()).fields().get("tags") instanceof Json.Arr list)
                list.items().forEach(tag -> tags.add(String.valueOf(tag.plain())));
            page = response.headers()
                    .firstValue("Link")
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> wire.path("/v2/").resolve(link.substring(link.indexOf('<') + 1, link.indexOf('>'))));
        }
        return tags;
    }

    @Override
    public List<Descriptor> referrers(String repository, ImageDigest subject, String artifactType) {
        String what = "list what refers to " + Refusal.quoted(subject.brief());
        HttpResponse<byte[]> response =
                wire.bytes(Ask.get(what, path(repository, "referrers/" + subject.value()), pull(repository), Map.of()));
        Stream<Descriptor> found;
        if (response.statusCode() == 404) {
            found = fallback(repository, subject).stream();
        } else {
            Answers.expect(what, response, 200);
            found = Manifests.descriptors(json(response.body()), "manifests").stream();
        }
        return found.filter(descriptor ->
                        artifactType.isEmpty() || descriptor.artifactType().equals(artifactType))
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
        String what = "attach " + Refusal.quoted(artifactType) + " to " + Refusal.quoted(subject.brief());
        Manifest of = manifest(repository, subject)
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        what,
                        Refusal.quoted(repository) + " has no such digest",
                        "push it first"));
        upload(repository, Sha256.digest(Manifests.EMPTY_BYTES), small(Manifests.EMPTY_BYTES));
        ImageDigest content = Sha256.digest(document);
        upload(repository, content, small(document));
        byte[] manifest = Manifests.referring(
                new Descriptor(of.mediaType(), subject, of.bytes().length, "", Map.of()),
                artifactType,
                new Descriptor(mediaType, content, document.length, "", Map.of()),
                annotations);
        ImageDigest digest = Sha256.digest(manifest);
        HttpResponse<byte[]> response = store(what, repository, digest.value(), Manifests.IMAGE, manifest);
        if (response.headers().firstValue("OCI-Subject").isEmpty()) {
            List<Descriptor> all = new ArrayList<>(fallback(repository, subject));
            Descriptor mine = new Descriptor(Manifests.IMAGE, digest, manifest.length, artifactType, annotations);
            if (all.stream().noneMatch(one -> one.digest().equals(digest))) all.add(mine);
            byte[] index = Manifests.index(all);
            store(what, repository, fallbackTag(subject), Manifests.INDEX, index);
        }
        return digest;
    }

    @Override
    public void delete(String repository, String tagOrDigest) {
        String what = "delete " + Refusal.quoted(tagOrDigest) + " of " + Refusal.quoted(repository);
        HttpResponse<byte[]> response = wire.bytes(new Ask(
                what,
                "DELETE",
                path(repository, "manifests/" + tagOrDigest),
                "repository:" + repository + ":delete",
                Map.of(),
                BodyPublishers.noBody()));
        Answers.expect(what, response, 200, 202, 404);
    }

    @Override
    public void copy(String repository, ImageDigest digest, ArtifactRegistry to, String toRepository) {
        if (to.manifest(toRepository, digest).isPresent()) return;
        Manifest manifest = manifest(repository, digest)
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "copy " + Refusal.quoted(digest.brief()) + " to " + Refusal.quoted(toRepository),
                        Refusal.quoted(repository) + " has no such digest",
                        "check the digest"));
        Json.Obj json = manifest.json();
        for (Descriptor child : Manifests.descriptors(json, "manifests"))
            copy(repository, child.digest(), to, toRepository);
        List<Descriptor> blobs = new ArrayList<>(Manifests.descriptors(json, "layers"));
        if (json.fields().get("config") instanceof Json.Obj config) blobs.add(Manifests.descriptor(config));
        for (Descriptor blob : blobs) {
            boolean moved = to == this && to.mount(toRepository, blob.digest(), repository);
            if (!moved) to.upload(toRepository, blob.digest(), remote(repository, blob));
        }
        to.put(toRepository, manifest.mediaType(), manifest.bytes());
    }

    private Optional<Manifest> read(String what, String repository, String reference) {
        HttpResponse<byte[]> response = wire.bytes(Ask.get(
                what,
                path(repository, "manifests/" + reference),
                pull(repository),
                Map.of("Accept", Manifests.ACCEPT)));
        if (response.statusCode() == 404) return Optional.empty();
        Answers.expect(what, response, 200);
        String type = response.headers().firstValue("Content-Type").orElse(Manifests.IMAGE);
        return Optional.of(new Manifest(Sha256.digest(response.body()), type, response.body()));
    }

    private HttpResponse<byte[]> store(String what, String repository, String reference, String type, byte[] bytes) {
        HttpResponse<byte[]> response = wire.bytes(new Ask(
                what,
                "PUT",
                path(repository, "manifests/" + reference),
                push(repository),
                Map.of("Content-Type", type),
                BodyPublishers.ofByteArray(bytes)));
        Answers.expect(what, response, 201);
        return response;
    }

    private List<Descriptor> fallback(String repository, ImageDigest subject) {
        return read(
                        "read the list of what refers to " + Refusal.quoted(subject.brief()),
                        repository,
                        fallbackTag(subject))
                .map(index -> Manifests.descriptors(index.json(), "manifests"))
                .orElse(List.of());
    }

    private Content remote(String repository, Descriptor blob) {
        return new Content() {
            @Override
            public long size() {
                return blob.size();
            }

            @Override
            public InputStream from(long offset) throws IOException {
                String what =
                        "read blob " + Refusal.quoted(blob.digest().brief()) + " of " + Refusal.quoted(repository);
                HttpResponse<InputStream> response = wire.stream(Ask.get(
                        what,
                        path(repository, "blobs/" + blob.digest().value()),
                        pull(repository),
                        offset == 0 ? Map.of() : Map.of("Range", "bytes=" + offset + "-")));
                if (response.statusCode() != 200 && response.statusCode() != 206)
                    throw new IOException("Cannot " + what + ": the registry answered " + response.statusCode()
                            + "; check that the artifact is whole there");
                InputStream in = response.body();
                if (response.statusCode() == 200) in.skipNBytes(offset);
                return in;
            }
        };
    }

    private static Content small(byte[] bytes) {
        if (bytes.length > LARGEST_DOCUMENT)
            throw new Refusal(
                    "attach a document", "it has " + bytes.length + " bytes", "attach at most " + LARGEST_DOCUMENT);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream from(long offset) {
                return new ByteArrayInputStream(Arrays.copyOfRange(bytes, (int) offset, bytes.length));
            }
        };
    }

    private static void mustBe(String what, ImageDigest asked, ImageDigest got) {
        if (!asked.equals(got))
            throw Failure.of(
                    FailureKind.REFUSED,
                    what,
                    "its bytes have the digest " + Refusal.quoted(got.brief()),
                    "do not use it, and look into who stands between you and the registry");
    }

    private static Json.Obj json(byte[] body) {
        return Json.parseObject(new String(body, StandardCharsets.UTF_8));
    }

    private static String fallbackTag(ImageDigest subject) {
        return subject.value().replace(':', '-');
    }

    private URI path(String repository, String rest) {
        Refusal.matching(
                "a repository's name",
                repository,
                "[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*",
                "lower case letters and digits, with dots, dashes and slashes in between");
        return wire.path("/v2/" + repository + "/" + rest);
    }

    private static String pull(String repository) {
        return "repository:" + repository + ":pull";
    }

    private static String push(String repository) {
        return "repository:" + repository + ":pull,push";
    }
}
