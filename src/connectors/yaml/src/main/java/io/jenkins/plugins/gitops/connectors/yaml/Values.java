package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Editor.Edited;
import io.jenkins.plugins.gitops.port.ValueEdit.Occurrences;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Sets single values that stand in a file. */
final class Values {
    private static final int MOST_CANDIDATES = 10;

    private final String file;
    private final String text;
    private final List<Place> roots;
    private final boolean json;

    Values(String file, String text) {
        this(file, text, false);
    }

    private Values(String file, String text, boolean json) {
        this.file = file;
        this.text = text;
        // in valid JSON a tab is only ever a blank; YAML's parser wants it to be one
        this.roots = Documents.read(file, json ? text.replace('\t', ' ') : text);
        this.json = json;
    }

    /** Values of a JSON file, which is read by the rules of JSON first. */
    static Values ofJson(String file, String text) {
        Json.parse(text);
        return new Values(file, text, true);
    }

    /** The scalar at the path below the root. */
    static Optional<String> text(Place root, String path) {
        return Found.all(root, YamlPath.of(path)).stream()
                .flatMap(
                        found -> found.place() instanceof Place.Scalar scalar ? Stream.of(scalar.value()) : Stream.of())
                .findFirst();
    }

    List<Found> find(Predicate<Place> documents, List<String> paths) {
        return roots.stream()
                .filter(documents)
                .flatMap(root -> paths.stream().flatMap(path -> Found.all(root, YamlPath.of(path)).stream()))
                .toList();
    }

    Edited set(Predicate<Place> documents, List<String> paths, Json value, Occurrences occurrences) {
        List<Found> found = find(documents, paths);
        String what = Refusal.quoted(paths.get(0));
        require(what, found, occurrences, candidates(documents, paths));
        return set(found, value);
    }

    void require(String what, List<Found> found, Occurrences occurrences, String candidates) {
        if (found.isEmpty()) {
            throw TextEditor.unclear(
                    file,
                    what,
                    "nothing stands there",
                    candidates.isEmpty() ? "add it by hand first" : "did you mean one of: " + candidates);
        }
        if (TextEditor.one(occurrences) && found.size() > 1) {
            throw TextEditor.unclear(
                    file,
                    what,
                    "it stands there " + found.size() + " times: " + shown(found.stream()),
                    "name one of them, or set all occurrences");
        }
    }

    Edited set(List<Found> found, Json value) {
        Splices splices = new Splices(text);
        for (Found one : found) {
            Place place = one.place();
            String written = json ? value.text() : ScalarText.of(value, style(place));
            String before = text.substring(place.start(), place.end());
            if (place instanceof Place.Mapping || place instanceof Place.Sequence) {
                throw TextEditor.unclear(
                        file,
                        Refusal.quoted(one.path()),
                        "it is no single value",
                        "go on to: " + shown(one.children().stream()));
            }
            if (place instanceof Place.Scalar scalar && says(scalar, value)) {
                continue;
            }
            boolean glued = place.start() == place.end()
                    && place.start() > 0
                    && !Character.isWhitespace(text.charAt(place.start() - 1));
            splices.replace(place.start(), place.end(), glued ? " " + written : written);
            splices.change(one.path(), Optional.of(before), written);
        }
        Edited edited = new Edited(splices.apply(), splices.changes());
        prove(edited, found, value);
        return edited;
    }

    private static ScalarStyle style(Place place) {
        return place instanceof Place.Scalar scalar ? scalar.style() : ScalarStyle.PLAIN;
    }

    /** Whether the scalar already reads as the value. */
    static boolean says(Place.Scalar scalar, Json value) {
        return value instanceof Json.Text text
                ? scalar.string() && scalar.value().equals(text.value())
                : !scalar.string()
                        && scalar.style() == ScalarStyle.PLAIN
                        && scalar.value().equals(value.text());
    }

    /** Reads the result anew: a value that would not be read as it was meant must not leave this room. */
    private void prove(Edited edited, List<Found> found, Json value) {
        Values after = new Values(file, edited.text(), json);
        List<Found> all = roots.stream()
                .flatMap(root -> new Found("", root).below().stream())
                .toList();
        List<Found> now = after.roots.stream()
                .flatMap(root -> new Found("", root).below().stream())
                .toList();
        boolean same = all.size() == now.size();
        for (int i = 0; same && i < all.size(); i++) {
            Place before = all.get(i).place();
            boolean meant = found.stream().anyMatch(one -> one.place().equals(before));
            same = all.get(i).path().equals(now.get(i).path())
                    && (!(before instanceof Place.Scalar scalar)
                            || meant
                            || (now.get(i).place() instanceof Place.Scalar other
                                    && other.value().equals(scalar.value())))
                    && (!meant || (now.get(i).place() instanceof Place.Scalar set && says(set, value)));
        }
        if (!same) {
            throw TextEditor.unclear(
                    file, Refusal.quoted(value.text()), "the file would be read otherwise then", "edit it by hand");
        }
    }

    private String candidates(Predicate<Place> documents, List<String> paths) {
        String last = paths.get(0).replaceAll("^.*[.\\]]", "");
        List<Found> leaves = roots.stream()
                .filter(documents)
                .flatMap(root -> new Found("", root).below().stream())
                .filter(found -> found.place() instanceof Place.Scalar || found.place() instanceof Place.Alias)
                .toList();
        List<Found> alike = leaves.stream()
                .filter(found ->
                        found.path().endsWith("." + last) || found.path().equals(last))
                .toList();
        return shown((alike.isEmpty() ? leaves : alike).stream());
    }

    private static String shown(Stream<Found> found) {
        List<String> paths = found.map(Found::path).limit(MOST_CANDIDATES + 1L).toList();
        String shown = paths.stream().limit(MOST_CANDIDATES).collect(Collectors.joining(", "));
        return paths.size() > MOST_CANDIDATES ? shown + ", …" : shown;
    }
}
