package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;
import java.util.Map;

/**
 * Where an image's sources are and what shall make it.
 *
 * @param place which machine, in the words of who offers the site: a Jenkins agent's name, {@code -} for this machine
 * @param folder the workspace on that machine
 * @param context the folder below it that is the build context
 * @param buildFile below the context, such as {@code Dockerfile}; empty where a recipe tells what goes in
 * @param builder its name, such as {@code buildah}, or the path of its program; empty for the first that is found
 * @param arguments build arguments; they are no place for secrets, as every image shows them
 * @param only paths below the context that go in, where it is not all of it
 */
public record BuildContext(
        String place,
        String folder,
        String context,
        String buildFile,
        String builder,
        Map<String, String> arguments,
        List<String> only) {
    /** This machine. */
    public static final String HERE = "-";

    public BuildContext {
        place = Refusal.text("a build's place", place);
        folder = Refusal.text("a build's folder", folder);
        context = inside("build context", context.isBlank() ? "." : context.strip());
        buildFile = buildFile.isBlank() ? "" : inside("build file", buildFile.strip());
        arguments = Map.copyOf(arguments);
        arguments
                .keySet()
                .forEach(name -> Refusal.matching(
                        "a build argument's name", name, "[A-Za-z_][A-Za-z0-9_]*", "letters, digits and underscores"));
        only = only.stream().map(path -> inside("path", path.strip())).toList();
    }

    private static String inside(String what, String path) {
        boolean out = path.isEmpty()
                || path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("[/\\\\]+")).contains("..");
        if (out) {
            throw new Refusal(
                    "take the " + what + " " + Refusal.quoted(path),
                    "it does not lie below the workspace",
                    "write a path below it, such as 'service/app'");
        }
        return path;
    }
}
