package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The file {@code .gitops.yaml} at the top of a GitOps repository: environments with their rules, and where
 * repositories, registries and clusters are. It names credentials and never holds one.
 */
public final class LandscapeFile {
    /** What it is called. */
    public static final String NAME = ".gitops.yaml";

    private static final int MOST_CHARACTERS = 1 << 20;

    private LandscapeFile() {}

    /** What the text says, or a refusal with every mistake in it: file, line, what was found, what is allowed. */
    public static Landscape read(String file, String text) {
        Mistakes mistakes = new Mistakes(file);
        Node root = root(file, text);
        Landscape landscape = root == null || root.getTag().equals(Tag.NULL)
                ? new Landscape(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                : Section.read(mistakes, "the file", root, top -> landscape(top, mistakes));
        mistakes.refuseIfAny();
        return landscape;
    }

    private static Landscape landscape(Section top, Mistakes mistakes) {
        Landscape landscape = new Landscape(
                top.sections("environments", "an environment", place -> place(place, mistakes)),
                top.sections(
                        "clusters",
                        "a cluster",
                        cluster -> new Landscape.Cluster(
                                cluster.required("name"),
                                cluster.text("serverUrl", ""),
                                cluster.text("credentials", ""))),
                top.sections(
                        "repositories",
                        "a repository",
                        repository -> new Landscape.Repository(
                                repository.required("name"),
                                repository.required("url"),
                                repository.text("branch", "main"),
                                repository.text("credentials", ""))),
                top.sections(
                        "registries",
                        "a registry",
                        registry -> new Landscape.Registry(
                                registry.required("name"),
                                registry.required("address"),
                                registry.text("credentials", ""),
                                registry.flag("plainHttp"))),
                top.texts("channels"),
                top.texts("allowedHosts"));
        // what follows from a misread line would only hide that line
        if (mistakes.none()) {
            landscape.problems().forEach(mistakes::add);
        }
        return landscape;
    }

    private static Landscape.Place place(Section place, Mistakes mistakes) {
        return new Landscape.Place(
                place.required("name"),
                place.text("repository", ""),
                place.text("path", ""),
                place.text("cluster", ""),
                place.texts("after"),
                RulesSection.read(place, mistakes));
    }

    private static Node root(String file, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Refusal(
                    "read " + Refusal.quoted(file),
                    "it has " + text.length() + " characters",
                    "keep it under " + MOST_CHARACTERS);
        }
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(50);
            options.setNestingDepthLimit(20);
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (YAMLException e) {
            String where = e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                    ? ":" + (marked.getProblemMark().getLine() + 1) + ":"
                            + (marked.getProblemMark().getColumn() + 1)
                    : "";
            Refusal refusal = new Refusal(
                    "read " + Refusal.quoted(file + where),
                    e instanceof MarkedYAMLException marked
                            ? String.valueOf(marked.getProblem())
                            : String.valueOf(e.getMessage()).lines().findFirst().orElse("it is no YAML"),
                    "correct the file");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
