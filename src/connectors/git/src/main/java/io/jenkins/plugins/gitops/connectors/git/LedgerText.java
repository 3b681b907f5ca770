package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A line as it stands in a file: its content, its hash and perhaps a signature, in canonical JSON. */
final class LedgerText {
    private LedgerText() {}

    static LedgerLine line(LedgerHead before, LedgerEntry entry, Optional<CommitId> commit, LedgerKeys keys) {
        LedgerLine draft = new LedgerLine(before.number() + 1, before.hash(), "", commit, entry, Optional.empty());
        String hash = hash(draft);
        return new LedgerLine(draft.number(), draft.previous(), hash, commit, entry, keys.sign(hash));
    }

    static String hash(LedgerLine line) {
        return line.expectedHash();
    }

    static byte[] write(LedgerLine line) {
        Json.Obj file = line.content().with("hash", Json.of(line.hash()));
        Json.Obj signed = line.signature()
                .map(s -> file.with("signature", Json.of(Map.of("key", s.key(), "value", s.value()))))
                .orElse(file);
        return (signed.text() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static LedgerLine read(byte[] file) {
        try {
            Json.Obj json = Json.parseObject(new String(file, StandardCharsets.UTF_8).strip());
            LedgerEntry entry = new LedgerEntry(
                    text(json, "subject"),
                    text(json, "kind"),
                    text(json, "environment"),
                    text(json, "application"),
                    Instant.parse(text(json, "at")),
                    object(json, "body"));
            Optional<LedgerLine.Signature> signature = json.get("signature")
                    .map(s -> new LedgerLine.Signature(text((Json.Obj) s, "key"), text((Json.Obj) s, "value")));
            long number = json.get("number").orElseThrow() instanceof Json.Num n
                    ? n.value().longValueExact()
                    : 0;
            return new LedgerLine(
                    number,
                    text(json, "previous"),
                    text(json, "hash"),
                    json.get("commit").map(c -> new CommitId(((Json.Text) c).value())),
                    entry,
                    signature);
        } catch (Refusal
                | DateTimeException
                | ClassCastException
                | ArithmeticException
                | java.util.NoSuchElementException e) {
            throw Failure.of(
                            FailureKind.REFUSED,
                            "read a line of the ledger",
                            "it is damaged: " + e.getMessage(),
                            "compare the ledger branch with its last verified copy")
                    .causedBy(e);
        }
    }

    private static String text(Json.Obj json, String name) {
        return ((Json.Text) json.get(name).orElseThrow()).value();
    }

    private static Json.Obj object(Json.Obj json, String name) {
        return (Json.Obj) json.get(name).orElseThrow();
    }
}
