package io.jenkins.plugins.gitops.port;

import java.util.List;
import java.util.Optional;

/** One way to make an image, at the place where the files are. It holds the thread: a {@link BuildSite} gives it one. */
public interface ImageBuilder {
    /** Its name, as people choose it. */
    String name();

    /** Whether it makes images without a build file, or with one. */
    boolean takesRecipes();

    /** Its version, where it can be had on this machine for what {@link BuildContext#builder} names; empty where not. */
    Optional<String> version(BuildContext context);

    /** What was looked for, for the message that none was found. */
    String lookedFor();

    /** Builds and pushes by digest; the tree of the answer is the site's to fill in. */
    BuiltImage build(BuildOrder order, List<RegistryAccess> registries);
}
