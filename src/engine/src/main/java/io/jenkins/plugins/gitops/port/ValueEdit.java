package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.Optional;

/** What shall stand in a file of desired state, said in the words of its format. */
public sealed interface ValueEdit {
    /** Whether exactly one place may be meant, or as many as there are. */
    enum Occurrences {
        ONE,
        ALL
    }

    /**
     * An entry in the list of images of a kustomization; it is added where it is missing. A tag without a digest takes an old
     * digest away, since that would win over the tag.
     */
    record KustomizeImage(String image, Optional<String> newName, Optional<String> newTag, Optional<ImageDigest> digest)
            implements ValueEdit {
        public KustomizeImage {
            image = Refusal.text("an image's name", image);
            if (newTag.isEmpty() && digest.isEmpty()) {
                throw new Refusal("set image " + Refusal.quoted(image), "no tag and no digest is given", "give one");
            }
        }
    }

    /** A value of a Helm chart's values file. */
    record HelmValue(String path, Json value, Occurrences occurrences) implements ValueEdit {
        public HelmValue {
            path = Refusal.text("a path", path);
        }
    }

    /** The image of the named container in plain manifests, init containers included. */
    record ContainerImage(String container, String image, Occurrences occurrences) implements ValueEdit {
        public ContainerImage {
            container = Refusal.text("a container's name", container);
            image = Refusal.text("an image", image);
        }
    }

    /** A Helm parameter in an Argo CD Application or ApplicationSet. */
    record ArgoParameter(String name, String value, Occurrences occurrences) implements ValueEdit {
        public ArgoParameter {
            name = Refusal.text("a parameter's name", name);
        }
    }

    /** A Kustomize image in an Argo CD Application or ApplicationSet, such as {@code shop=registry/shop@sha256:…}. */
    record ArgoImage(String image, String value, Occurrences occurrences) implements ValueEdit {
        public ArgoImage {
            image = Refusal.text("an image's name", image);
            value = Refusal.text("an image", value);
        }
    }

    /**
     * Any value of a YAML file. A path is {@code a.b[0].c}, {@code a["x.y"]}, {@code list[name=web].image}; {@code *}
     * stands for each child and {@code **} for any way down.
     *
     * @param in the documents meant, {@code Kind/name} or {@code Kind}; empty: all
     */
    record YamlValue(String in, String path, Json value, Occurrences occurrences) implements ValueEdit {
        public YamlValue {
            in = in.strip();
            path = Refusal.text("a path", path);
        }
    }

    /** Any value of a JSON file, by the same kind of path. */
    record JsonValue(String path, Json value, Occurrences occurrences) implements ValueEdit {
        public JsonValue {
            path = Refusal.text("a path", path);
        }
    }
}
