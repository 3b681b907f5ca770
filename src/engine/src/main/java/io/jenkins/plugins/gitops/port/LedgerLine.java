package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An entry in its place in the book: numbered from 1, and chained to the line before by that line's hash.
 *
 * @param hash SHA-256 of the canonical text of everything else
 * @param commit the commit that it was pushed with
 * @param signature by which key, and the signature over the hash, where a key was configured
 */
public record LedgerLine(
        long number,
        String previous,
        String hash,
        Optional<CommitId> commit,
        LedgerEntry entry,
        Optional<Signature> signature) {
    /** A signature and the name of the key that can check it. */
    public record Signature(String key, String value) {}

    /** What the hash must be if nothing was altered. */
    public String expectedHash() {
        return Sha256.hex(content().text());
    }

    /** The hash as it is signed. */
    public byte[] hashBytes() {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    /** What the hash is taken over. */
    public Json.Obj content() {
        Json.Obj content = new Json.Obj(java.util.Map.of(
                "number", Json.of(number),
                "previous", Json.of(previous),
                "subject", Json.of(entry.subject()),
                "kind", Json.of(entry.kind()),
                "environment", Json.of(entry.environment()),
                "application", Json.of(entry.application()),
                "at", Json.of(entry.at().toString()),
                "body", entry.body()));
        return commit.map(id -> content.with("commit", Json.of(id.value()))).orElse(content);
    }
}
