package io.jenkins.plugins.gitops.operation.cleanimages;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.operation.cleanimages.CleanImagesOutcome.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what goes. In doubt it stays: an unknown tag, a time that cannot be read, an index of which a part is needed. */
record Retention(Stock stock, Needs needs, List<CleanImagesRequest.Keep> keep, Instant now) {
    private static final Pattern DATED = Pattern.compile("(.+)-[0-9a-f]{7}-([0-9]{8}-[0-9]{6})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    /** What goes, an index before its parts so that no index is ever left without one, and what stays. */
    record Decision(List<Item> removed, List<Item> kept) {}

    Decision decide() {
        List<Item> kept = new ArrayList<>();
        List<Item> removed = new ArrayList<>();
        Map<String, String> expired = new TreeMap<>();
        Set<ImageDigest> staying = new HashSet<>();
        stock.tags().forEach((tag, digest) -> {
            Optional<String> why = whyItStays(tag, digest);
            if (why.isPresent()) {
                staying.add(digest);
                kept.add(new Item(tag, why.get()));
            } else {
                expired.put(tag, whyItGoes(tag));
            }
        });
        // an index may hold indexes
        boolean grown = true;
        while (grown) {
            grown = List.copyOf(staying).stream()
                    .map(digest -> staying.addAll(stock.partsOf(digest)))
                    .reduce(false, Boolean::logicalOr);
        }
        Set<String> gone = new TreeSet<>();
        for (ImageDigest digest : sorted(stock.tagged())) {
            if (!staying.contains(digest)) {
                removed.add(new Item(digest.value(), "all its tags have expired, and nobody needs it"));
                gone.add(digest.value());
            }
        }
        for (ImageDigest index : sorted(stock.tagged())) {
            for (ImageDigest part : sorted(stock.partsOf(index))) {
                boolean free = gone.contains(index.value()) && !staying.contains(part);
                if (free && needs.who(part).isEmpty() && gone.add(part.value())) {
                    removed.add(new Item(part.value(), "a part of " + index.brief() + ", and of nothing that stays"));
                }
            }
        }
        expired.forEach((tag, why) -> removed.add(new Item(tag, why)));
        return new Decision(removed, kept);
    }

    private static List<ImageDigest> sorted(Set<ImageDigest> digests) {
        return digests.stream()
                .sorted(java.util.Comparator.comparing(ImageDigest::value))
                .toList();
    }

    private Optional<String> whyItStays(String tag, ImageDigest digest) {
        if (tag.endsWith("-latest")) {
            return Optional.of("a tag that moves is always kept");
        }
        Optional<CleanImagesRequest.Keep> rule = rule(tag);
        if (rule.isEmpty()) {
            return Optional.of("no rule is about it");
        }
        Duration age = age(tag);
        if (age.compareTo(rule.get().tags()) <= 0) {
            return Optional.of("it is " + age.toDays() + " days old, "
                    + rule.get().environment() + " keeps " + rule.get().tags().toDays());
        }
        // an image without a tag is collected by many a registry: what is needed keeps its tags, however old
        Set<ImageDigest> whole = new HashSet<>(stock.partsOf(digest));
        whole.add(digest);
        Optional<String> who =
                sorted(whole).stream().flatMap(one -> needs.who(one).stream()).findFirst();
        return who.or(
                () -> needs.mentions(tag) ? Optional.of("a desired state has it written in it") : Optional.empty());
    }

    private String whyItGoes(String tag) {
        return "it is " + age(tag).toDays() + " days old, "
                + rule(tag)
                        .map(rule ->
                                rule.environment() + " keeps " + rule.tags().toDays())
                        .orElse("");
    }

    private Optional<CleanImagesRequest.Keep> rule(String tag) {
        Matcher dated = DATED.matcher(tag);
        return dated.matches() && time(dated.group(2)).isPresent()
                ? keep.stream()
                        .filter(one -> one.environment().equals(dated.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private Duration age(String tag) {
        Matcher dated = DATED.matcher(tag);
        return dated.matches()
                ? time(dated.group(2)).map(at -> Duration.between(at, now)).orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
