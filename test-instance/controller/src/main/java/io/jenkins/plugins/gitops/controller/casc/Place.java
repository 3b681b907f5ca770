package io.jenkins.plugins.gitops.controller.casc;

import org.yaml.snakeyaml.nodes.Node;

/** Where in which file something is said: {@code unclassified.gitops.settings}. */
record Place(String file, int line, String path) {
    static Place root(Source source) {
        return new Place(source.name(), 1, "");
    }

    Place element(String name, Node node) {
        return new Place(file, node.getStartMark().getLine() + 1, path.isEmpty() ? name : path + "." + name);
    }

    Place item(int index, Node node) {
        return new Place(file, node.getStartMark().getLine() + 1, path + "[" + index + "]");
    }
}
