package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The labels of an image. They come last, each by digest, and the one that moves comes last of all. */
final class Tagging {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String COMMIT = "{commit}";
    private static final String AT = "{time}";

    private Tagging() {}

    static List<String> planned(BuildOnceRequest asked) {
        String environment = asked.environment().value();
        List<String> tags = new ArrayList<>(List.of(environment + "-" + COMMIT + "-" + AT));
        asked.version().ifPresent(version -> tags.add("v" + version));
        asked.branch().ifPresent(branch -> tags.add(branch + "-" + COMMIT));
        tags.add(environment + "-latest");
        return tags;
    }

    static List<String> named(List<String> planned, CommitId commit, Instant at) {
        return planned.stream()
                .map(tag -> tag.replace(COMMIT, commit.brief()).replace(AT, TIME.format(at)))
                .toList();
    }

    /** An image that was found keeps the time in its tag where it is of the same environment and commit. */
    static List<String> kept(List<String> planned, CommitId commit, Instant at, List<String> before) {
        return named(planned, commit, at).stream()
                .map(tag -> before.stream()
                        .filter(old -> sameButForTime(old, tag))
                        .findFirst()
                        .orElse(tag))
                .toList();
    }

    private static boolean sameButForTime(String one, String other) {
        String time = "-[0-9]{8}-[0-9]{6}$";
        return !one.equals(one.replaceFirst(time, ""))
                && one.replaceFirst(time, "").equals(other.replaceFirst(time, ""));
    }

    /** Sets what is not set yet; a version's tag that names something else is refused before any tag is touched. */
    static void set(Shelf shelf, ImageDigest digest, List<String> tags, Optional<String> version) {
        List<String> open = new ArrayList<>();
        for (String tag : tags) {
            Optional<ImageDigest> now = shelf.registry().resolve(shelf.repository(), tag);
            if (now.filter(digest::equals).isPresent()) {
                continue;
            }
            if (now.isPresent()
                    && version.map(text -> "v" + text).filter(tag::equals).isPresent()) {
                throw taken(shelf, tag, now.get());
            }
            open.add(tag);
        }
        open.forEach(tag -> shelf.registry().tag(shelf.repository(), digest, tag));
    }

    /** Refuses before a build what would be refused after it. */
    static void mustBeFree(Shelf shelf, Optional<String> version) {
        version.flatMap(text -> shelf.registry().resolve(shelf.repository(), "v" + text))
                .ifPresent(other -> {
                    throw taken(shelf, "v" + version.orElseThrow(), other);
                });
    }

    private static Failure taken(Shelf shelf, String tag, ImageDigest other) {
        return Failure.of(
                FailureKind.REFUSED,
                "tag an image of " + Refusal.quoted(shelf.repository()) + " as " + Refusal.quoted(tag),
                "that version is taken by " + Refusal.quoted(other.brief()),
                "raise the version: one that was given never names something else");
    }
}
