package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Editor.Edited;
import io.jenkins.plugins.gitops.port.ValueEdit.KustomizeImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** Sets what a kustomization says of one image: the fields of its entry, or a new entry in the manner of the file. */
final class KustomizeImages {
    private static final String IMAGES = "images";

    private final String file;
    private final String text;
    private final Place.Mapping root;
    private final Splices splices;

    KustomizeImages(String file, String text) {
        this.file = file;
        this.text = text;
        this.splices = new Splices(text);
        List<Place> roots = Documents.read(file, text);
        if (roots.size() != 1 || !(roots.get(0) instanceof Place.Mapping mapping)) {
            throw new Refusal(
                    "edit " + Refusal.quoted(file),
                    roots.size() > 1 ? "it has " + roots.size() + " documents" : "no mapping stands in it",
                    "name a kustomization.yaml");
        }
        this.root = mapping;
    }

    Edited set(KustomizeImage edit) {
        Map<String, String> fields = new LinkedHashMap<>();
        edit.newName().ifPresent(value -> fields.put("newName", value));
        edit.newTag().ifPresent(value -> fields.put("newTag", value));
        edit.digest().ifPresent(value -> fields.put("digest", value.value()));
        List<Found> entries = Found.all(root, YamlPath.of(IMAGES + "[*]")).stream()
                .filter(found -> found.place() instanceof Place.Mapping entry
                        && Values.text(entry, "name")
                                .filter(edit.image()::equals)
                                .isPresent())
                .toList();
        if (entries.size() > 1) {
            throw TextEditor.unclear(
                    file,
                    "image " + Refusal.quoted(edit.image()),
                    "it stands there " + entries.size() + " times: "
                            + entries.stream().map(Found::path).collect(Collectors.joining(", ")),
                    "leave one of them");
        }
        if (entries.isEmpty()) {
            add(edit.image(), fields);
        } else {
            Place.Mapping entry = (Place.Mapping) entries.get(0).place();
            fields.forEach((name, value) -> set(entries.get(0).path(), entry, name, value));
            if (edit.digest().isEmpty()) {
                remove(entries.get(0).path(), entry, "digest");
            }
        }
        Edited edited = new Edited(splices.apply(), splices.changes());
        prove(edited, edit, fields);
        return edited;
    }

    private void set(String path, Place.Mapping entry, String name, String value) {
        List<Place> standing = entry.get(name);
        if (standing.isEmpty()) {
            String written = ScalarText.string(value, style(entry));
            int end = entry.end();
            if (entry.flow()) {
                splices.replace(end - 1, end - 1, ", " + name + ": " + written);
            } else {
                splices.replace(
                        splices.lineEnd(end),
                        splices.lineEnd(end),
                        splices.newline() + " ".repeat(splices.column(entry.start())) + name + ": " + written);
            }
            splices.change(YamlPath.below(path, name), Optional.empty(), written);
        } else if (!(standing.get(0) instanceof Place.Scalar scalar
                && scalar.string()
                && scalar.value().equals(value))) {
            Place place = standing.get(0);
            String written =
                    ScalarText.string(value, place instanceof Place.Scalar scalar ? scalar.style() : ScalarStyle.PLAIN);
            boolean glued = place.start() == place.end();
            splices.replace(place.start(), place.end(), glued ? " " + written : written);
            splices.change(
                    YamlPath.below(path, name), Optional.of(text.substring(place.start(), place.end())), written);
        }
    }

    /** Entries beside it are quoted or not; a new one looks like them. */
    private static ScalarStyle style(Place.Mapping entry) {
        return entry.fields().stream()
                .map(Place.Field::value)
                .filter(Place.Scalar.class::isInstance)
                .map(value -> ((Place.Scalar) value).style())
                .filter(style -> style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED)
                .findFirst()
                .orElse(ScalarStyle.PLAIN);
    }

    private void remove(String path, Place.Mapping entry, String name) {
        for (Place.Field field : entry.fields()) {
            if (!field.key().equals(name)) {
                continue;
            }
            int from = splices.lineStart(field.start());
            int to = Math.min(text.length(), text.indexOf('\n', field.value().end()) + 1);
            if (entry.flow() || !splices.blank(from, field.start()) || to <= from) {
                throw TextEditor.unclear(
                        file,
                        "the tag at " + Refusal.quoted(path),
                        "the digest there would win over it",
                        "promote by digest, or take the digest away by hand");
            }
            splices.replace(from, to, "");
            splices.change(
                    YamlPath.below(path, name),
                    Optional.of(
                            text.substring(field.value().start(), field.value().end())),
                    "");
        }
    }

    private void add(String image, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("name", image));
        all.putAll(fields);
        List<Place> lists = root.get(IMAGES);
        if (lists.isEmpty()) {
            addList(all);
        } else if (lists.get(0) instanceof Place.Sequence sequence && sequence.flow()) {
            String comma = sequence.items().isEmpty() ? "" : ", ";
            splices.replace(sequence.end() - 1, sequence.end() - 1, comma + flow(all));
        } else if (lists.get(0) instanceof Place.Sequence sequence) {
            int at = splices.lineEnd(sequence.end());
            splices.replace(at, at, splices.newline() + block(all, splices.column(sequence.start())));
        } else if (lists.get(0) instanceof Place.Scalar scalar && scalar.value().isEmpty()) {
            int at = splices.lineEnd(scalar.end());
            splices.replace(at, at, splices.newline() + block(all, 0));
        } else {
            throw TextEditor.unclear(file, "image " + Refusal.quoted(image), "'images' is no list", "make it a list");
        }
        fields.forEach((name, value) ->
                splices.change(YamlPath.below(IMAGES + "[name=" + image + "]", name), Optional.empty(), value));
    }

    private void addList(Map<String, String> all) {
        if (root.flow()) {
            String comma = root.fields().isEmpty() ? "" : ", ";
            splices.replace(root.end() - 1, root.end() - 1, comma + "\"images\": [" + flow(all) + "]");
        } else {
            int at = splices.lineEnd(root.end());
            splices.replace(at, at, splices.newline() + "images:" + splices.newline() + block(all, 0));
        }
    }

    private String block(Map<String, String> fields, int indent) {
        String start = " ".repeat(indent);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + ScalarText.string(field.getValue(), ScalarStyle.PLAIN))
                .collect(Collectors.joining(splices.newline() + start + "  ", start + "- ", ""));
    }

    private static String flow(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        "\"" + field.getKey() + "\": " + ScalarText.string(field.getValue(), ScalarStyle.DOUBLE_QUOTED))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Reads the result anew: the entry must say what was asked, and all else what it said before. */
    private void prove(Edited edited, KustomizeImage edit, Map<String, String> fields) {
        Place after = Documents.read(file, edited.text()).get(0);
        boolean right = fields.entrySet().stream()
                .allMatch(field -> Found.all(after, YamlPath.of(IMAGES + "[*]")).stream()
                        .filter(found -> Values.text(found.place(), "name")
                                .filter(edit.image()::equals)
                                .isPresent())
                        .anyMatch(found -> Values.text(found.place(), field.getKey())
                                .filter(field.getValue()::equals)
                                .isPresent()));
        if (!right || others(root, edit.image()) != others(after, edit.image())) {
            throw TextEditor.unclear(
                    file,
                    "image " + Refusal.quoted(edit.image()),
                    "the file would be read otherwise then",
                    "edit it by hand");
        }
    }

    /** A fingerprint of everything that is not about the image. */
    private static int others(Place root, String image) {
        return root instanceof Place.Mapping mapping
                ? mapping.fields().stream()
                        .flatMap(field -> new Found(YamlPath.key(field.key()), field.value())
                                        .children()
                                        .isEmpty()
                                ? new Found(YamlPath.key(field.key()), field.value()).below().stream()
                                : new Found(YamlPath.key(field.key()), field.value())
                                        .children().stream()
                                                .filter(child -> !(field.key().equals(IMAGES)
                                                        && Values.text(child.place(), "name")
                                                                .filter(image::equals)
                                                                .isPresent()))
                                                .flatMap(child -> child.below().stream()))
                        .filter(found -> found.place() instanceof Place.Scalar scalar
                                && !found.path().equals(IMAGES)
                                && !scalar.isEmpty())
                        .map(found -> found.path() + "=" + ((Place.Scalar) found.place()).value())
                        .collect(Collectors.joining("\n"))
                        .hashCode()
                : 0;
    }
}
