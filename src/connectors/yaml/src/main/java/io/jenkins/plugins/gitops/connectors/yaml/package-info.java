/**
 * Edits YAML and JSON in place.
 *
 * <p>The editors live in a room of their own and not in {@code connectors.git}: they know text and nothing of
 * repositories, SnakeYAML stays in here as JGit stays there, and whoever edits a file elsewhere (a pull request, a dry
 * run, the command line) takes them without Git. The parser only tells where values stand; the text is cut there and
 * the new value put in, because a document that is written anew loses comments, order and quoting.
 */
@NullMarked
package io.jenkins.plugins.gitops.connectors.yaml;

import org.jspecify.annotations.NullMarked;
