package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;
import java.util.Map;

/**
 * An image that needs no build file: files in layers on a base.
 *
 * @param base a reference, or {@code scratch}
 * @param layers from the one that changes least to the one that changes most
 * @param entrypoint what is run; empty keeps the base's
 * @param arguments what it is given; empty keeps the base's
 * @param ports such as {@code 8080} or {@code 53/udp}
 * @param user whom it runs as; empty keeps the base's
 * @param folder where it runs; empty keeps the base's
 */
public record ImageRecipe(
        String base,
        List<Layer> layers,
        List<String> entrypoint,
        List<String> arguments,
        Map<String, String> environment,
        List<String> ports,
        String user,
        String folder) {
    /** The base of an image that has none. */
    public static final String SCRATCH = "scratch";

    /**
     * Files of the context.
     *
     * @param from a file or folder below the context
     * @param into the file, or the folder whose content it becomes, in the image
     * @param exploded whether a jar is taken apart: its libraries in a layer below that of its classes
     * @param executable whether its files may be run
     */
    public record Layer(String from, String into, boolean exploded, boolean executable) {
        public Layer {
            from = Refusal.text("a layer's source", from);
            Refusal.matching("a layer's place", into, "/.*", "an absolute path, such as /app");
        }
    }

    public ImageRecipe {
        base = Refusal.text("a recipe's base image", base);
        layers = List.copyOf(layers);
        entrypoint = List.copyOf(entrypoint);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        ports = List.copyOf(ports);
        ports.forEach(
                port -> Refusal.matching("a port", port, "[0-9]{1,5}(/(tcp|udp))?", "a number, with /udp where it is"));
        if (layers.isEmpty()) {
            throw new Refusal("take a recipe", "it has no layer", "name the files that go in");
        }
    }
}
