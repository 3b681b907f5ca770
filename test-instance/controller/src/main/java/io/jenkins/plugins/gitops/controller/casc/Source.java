package io.jenkins.plugins.gitops.controller.casc;

import org.yaml.snakeyaml.nodes.Node;

/** One file of configuration, parsed. */
public record Source(String name, Node root) {}
