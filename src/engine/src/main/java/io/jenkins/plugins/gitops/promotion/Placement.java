package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Editor;
import io.jenkins.plugins.gitops.port.FileEdit;
import io.jenkins.plugins.gitops.port.RepositoryIdentity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One release in the files of one environment: what it would change in them as they stand, and the edits that do it. */
public final class Placement {
    private final String environment;
    private final RepositoryIdentity repository;
    private final Release release;
    private final List<Spots.Spot> spots;
    private final Editor editor;

    public Placement(
            Landscape.Place place, RepositoryIdentity repository, String application, Release release, Editor editor) {
        this.environment = place.name();
        this.repository = repository;
        this.release = release;
        this.spots = new Spots(place, application, release).all();
        this.editor = editor;
    }

    /** The files that it may change; nothing else is written (I4). */
    public List<String> paths() {
        return spots.stream().map(Spots.Spot::path).distinct().toList();
    }

    /** What it changes in the files as they stand there. */
    public Draft draft(Function<String, Optional<byte[]>> files) {
        List<ValueMove> moves = new ArrayList<>();
        StringBuilder diff = new StringBuilder();
        for (String path : paths()) {
            Rewritten file = rewrite(path, files.apply(path));
            moves.addAll(file.moves());
            diff.append(UnifiedDiff.of(path, file.before(), file.after()));
        }
        moves.sort(Comparator.comparing(ValueMove::file)
                .thenComparing(ValueMove::key)
                .thenComparing(move -> move.before().orElse(""))
                .thenComparing(ValueMove::after));
        return new Draft(moves, diff.toString(), hash(moves));
    }

    /**
     * The edits that do what was drafted, on whatever the newest tree is.
     *
     * @throws Failure CONFLICT, from within, where a file says other values now than those that were drafted (I24)
     */
    public List<FileEdit> edits(Draft planned) {
        return paths().stream()
                .map(path -> new FileEdit(path, before -> {
                    Rewritten file = rewrite(path, before);
                    List<ValueMove> now = file.moves();
                    List<ValueMove> meant = planned.moves().stream()
                            .filter(move -> move.file().equals(path))
                            .toList();
                    if (now.size() != meant.size() || !now.containsAll(meant) || !meant.containsAll(now))
                        throw moved(path, meant, now);
                    return Optional.of(file.after().getBytes(StandardCharsets.UTF_8));
                }))
                .toList();
    }

    private static Failure moved(String path, List<ValueMove> meant, List<ValueMove> now) {
        return Failure.of(
                FailureKind.CONFLICT,
                "land what was planned in " + Refusal.quoted(path),
                "planned was " + shown(meant) + ", and it would be " + shown(now) + " now",
                "plan anew on the newest commit");
    }

    private static String shown(List<ValueMove> moves) {
        return moves.isEmpty()
                ? "nothing"
                : String.join(
                        ", ",
                        moves.stream()
                                .map(move -> move.key() + " from "
                                        + Refusal.quoted(move.before().orElse("")) + " to "
                                        + Refusal.quoted(move.after()))
                                .toList());
    }

    /** A file before and after, with what is moved in it. */
    private record Rewritten(String before, String after, List<ValueMove> moves) {}

    private Rewritten rewrite(String path, Optional<byte[]> bytes) {
        String before = text(path, bytes);
        String after = before;
        List<ValueMove> moves = new ArrayList<>();
        for (Spots.Spot spot : spots) {
            if (!spot.path().equals(path)) continue;
            Editor.Edited edited = editor.edit(path, after, spot.edit());
            edited.changes()
                    .forEach(change -> moves.add(
                            new ValueMove(path, Keys.of(spot.edit(), change.key()), change.before(), change.after())));
            after = edited.text();
        }
        return new Rewritten(before, after, moves);
    }

    private String text(String path, Optional<byte[]> bytes) {
        byte[] found = bytes.orElseThrow(() -> new Refusal(
                "promote to " + Refusal.quoted(environment),
                "there is no file " + Refusal.quoted(path) + " in " + repository,
                "create it, or correct the environment's path and targets"));
        String text = new String(found, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), found))
            throw new Refusal("edit " + Refusal.quoted(path), "it is no UTF-8 text", "convert it to UTF-8");
        return text;
    }

    /** Over what is meant, never over where in which commit it stands: an equal plan has an equal hash. */
    private PlanHash hash(List<ValueMove> moves) {
        List<String> digests = release.artifacts().stream()
                .map(artifact -> artifact.reference())
                .sorted()
                .toList();
        Json.Obj canonical = new Json.Obj(Map.of(
                "environment", Json.of(environment),
                "digests", Json.of(digests),
                "repository", Json.of(repository.value()),
                "moves", Codec.encode(moves)));
        return new PlanHash(Sha256.hex(canonical.text()));
    }

    /** All digests that it puts in place. */
    public List<ImageDigest> digests() {
        return release.artifacts().stream().map(artifact -> artifact.digest()).toList();
    }
}
