package io.jenkins.plugins.gitops.testkit.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Layers and configurations: taken at once or in chunks, mounted from another repository, given whole or in part. */
final class Blobs {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final Pattern CONTENT_RANGE = Pattern.compile("(?:bytes )?(\\d+)-(\\d+)(?:/.*)?");

    private final Shelf shelf;

    Blobs(Shelf shelf) {
        this.shelf = shelf;
    }

    void blob(Reply reply, String repository, Digest digest) throws IOException, Refused {
        Path file = shelf.blob(repository, digest);
        if (!Files.exists(file)) {
            throw new Refused(404, "BLOB_UNKNOWN", "Cannot find the blob '" + digest + "' in '" + repository + "'");
        }
        switch (reply.method()) {
            case "GET", "HEAD" -> send(reply.with("Docker-Content-Digest", digest.toString()), file);
            case "DELETE" -> {
                Files.delete(file);
                reply.empty(202);
            }
            default -> throw reply.unsupported();
        }
    }

    private static void send(Reply reply, Path file) throws IOException, Refused {
        long size = Files.size(file);
        Matcher range = RANGE.matcher(reply.header("Range").orElse(""));
        if (!range.matches()) {
            reply.file(200, file, 0, size);
            return;
        }
        long first = Long.parseLong(range.group(1));
        long end = range.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(range.group(2)) + 1);
        if (first >= end) {
            throw new Refused(416, "BLOB_UPLOAD_INVALID", "Cannot give bytes from " + first + ": there are " + size);
        }
        reply.with("Content-Range", "bytes " + first + "-" + (end - 1) + "/" + size)
                .file(206, file, first, end);
    }

    void upload(Reply reply, String repository, String id) throws IOException, Refused {
        if (id.isEmpty()) {
            if (!reply.method().equals("POST")) {
                throw reply.unsupported();
            }
            begin(reply, repository);
            return;
        }
        Path file = shelf.upload(repository, id);
        if (!id.matches("[0-9a-f-]{36}") || !Files.exists(file)) {
            throw new Refused(404, "BLOB_UPLOAD_UNKNOWN", "Cannot find the upload '" + id + "'; begin one with POST");
        }
        switch (reply.method()) {
            case "GET" -> at(reply, repository, id, file).empty(204);
            case "PATCH" -> {
                append(reply, file);
                at(reply, repository, id, file).empty(202);
            }
            case "PUT" -> {
                append(reply, file);
                finish(
                        reply,
                        repository,
                        file,
                        Digest.parse(reply.parameter("digest").orElse("")));
            }
            case "DELETE" -> {
                Files.delete(file);
                reply.empty(204);
            }
            default -> throw reply.unsupported();
        }
    }

    private void begin(Reply reply, String repository) throws IOException, Refused {
        String mount = reply.parameter("mount").orElse("");
        if (!mount.isEmpty()
                && mounted(
                        repository, Digest.parse(mount), reply.parameter("from").orElse(""))) {
            created(reply, repository, Digest.parse(mount));
            return;
        }
        String id = UUID.randomUUID().toString();
        Path file = shelf.upload(repository, id);
        Files.createDirectories(file.resolveSibling("."));
        Files.createFile(file);
        if (reply.parameter("digest").isPresent()) {
            append(reply, file);
            finish(
                    reply,
                    repository,
                    file,
                    Digest.parse(reply.parameter("digest").get()));
        } else {
            at(reply, repository, id, file).empty(202);
        }
    }

    /** Without a source named, the blob is taken from nowhere: whoever asks must know where it is. */
    private boolean mounted(String repository, Digest digest, String from) throws IOException {
        if (!from.matches("[a-z0-9][a-z0-9._/-]*") || from.contains("..")) {
            return false;
        }
        Path there = shelf.blob(from, digest);
        Path here = shelf.blob(repository, digest);
        if (Files.exists(there) && !Files.exists(here)) {
            Files.createDirectories(here.resolveSibling("."));
            Files.createLink(here, there);
        }
        return Files.exists(here);
    }

    private static void append(Reply reply, Path file) throws IOException, Refused {
        long size = Files.size(file);
        Matcher range = CONTENT_RANGE.matcher(reply.header("Content-Range").orElse(""));
        if (range.matches() && Long.parseLong(range.group(1)) != size) {
            throw new Refused(
                    416, "BLOB_UPLOAD_INVALID", "Cannot take bytes from " + range.group(1) + ": " + size + " are here");
        }
        try (InputStream in = reply.body();
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            in.transferTo(out);
        }
    }

    private void finish(Reply reply, String repository, Path file, Digest said) throws IOException, Refused {
        MessageDigest sum = Digest.begin();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        Digest found = Digest.of(sum);
        if (!found.equals(said)) {
            Files.delete(file);
            throw new Refused(400, "DIGEST_INVALID", "Cannot take '" + said + "': the bytes are '" + found + "'");
        }
        Shelf.move(file, shelf.blob(repository, said));
        created(reply, repository, said);
    }

    private static void created(Reply reply, String repository, Digest digest) throws IOException {
        reply.with("Location", "/v2/" + repository + "/blobs/" + digest)
                .with("Docker-Content-Digest", digest.toString())
                .empty(201);
    }

    private static Reply at(Reply reply, String repository, String id, Path file) throws IOException {
        return reply.with("Location", "/v2/" + repository + "/blobs/uploads/" + id)
                .with("Docker-Upload-UUID", id)
                .with("Range", "0-" + Math.max(0, Files.size(file) - 1));
    }
}
