package io.jenkins.plugins.gitops.connectors.jib;

import io.jenkins.plugins.gitops.connectors.contents.Contents;
import io.jenkins.plugins.gitops.connectors.contents.Layout;
import io.jenkins.plugins.gitops.connectors.contents.Workbench;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.BuiltImage;
import io.jenkins.plugins.gitops.port.ImageBuilder;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes images from recipes. jib turns files into layers and pulls the base; what it has made is pushed by the suite's
 * own registry client, which needs no tag for it and goes on where an upload was cut.
 */
public final class JibBuilder implements ImageBuilder {
    private static final String NAME = "jib";
    private static final String NO_TREE = "0".repeat(40);

    private final Path cache;
    private final Function<RegistryAccess, ArtifactRegistry> registries;

    /** The cache keeps layers between builds; the function opens registries. */
    public JibBuilder(Path cache, Function<RegistryAccess, ArtifactRegistry> registries) {
        this.cache = cache;
        this.registries = registries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean takesRecipes() {
        return true;
    }

    @Override
    public Optional<String> version(BuildContext context) {
        String version = com.google.cloud.tools.jib.api.Jib.class.getPackage().getImplementationVersion();
        return Optional.of(version == null ? "unknown" : version);
    }

    @Override
    public String lookedFor() {
        return "jib, which is built in";
    }

    @Override
    public BuiltImage build(BuildOrder order, List<RegistryAccess> accesses) {
        ImageRecipe recipe = order.recipe()
                .orElseThrow(() -> new Refusal(
                        "build with jib", "a build file was given", "give a recipe, or name another builder"));
        ArtifactRegistry registry = registries.apply(access(accesses, order.registry()));
        try (Workbench bench = Workbench.open()) {
            Map<String, ImageDigest> platforms = new LinkedHashMap<>();
            Map<String, Layout> layouts = new LinkedHashMap<>();
            for (String platform : order.platforms()) {
                Path tar = new Assembly(order, recipe, bench, cache, accesses).tar(platform);
                Layout layout = Layout.of(tar, bench.fresh("layout"));
                layout.push(registry, order.repository());
                layouts.put(platform, layout);
                platforms.put(platform, layout.digest());
            }
            ImageDigest image = layouts.size() == 1
                    ? platforms.values().iterator().next()
                    : Layout.index(layouts, registry, order.repository());
            ImageDigest contents =
                    contents(order, recipe, layouts.values().iterator().next(), image, registry);
            return new BuiltImage(image, platforms, NO_TREE, Optional.of(contents));
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "build " + Refusal.quoted(order.repository()) + " with jib",
                            String.valueOf(e.getMessage()),
                            "check the files of the recipe and the disk of this machine")
                    .causedBy(e);
        }
    }

    /** What is in the first platform's image: the recipe puts the same files into all of them. */
    private static ImageDigest contents(
            BuildOrder order, ImageRecipe recipe, Layout layout, ImageDigest image, ArtifactRegistry registry)
            throws IOException {
        Contents contents = new Contents();
        String base = order.bases().getOrDefault(recipe.base(), "");
        if (!base.isEmpty()) {
            contents.base(base, ImageReference.parse(base).digest().orElseThrow());
        }
        int own = Assembly.layersOf(recipe);
        layout.read(contents, layer -> layer.place() < layer.of() - own);
        return contents.push(registry, order.repository(), order.registry() + "/" + order.repository(), image);
    }

    static RegistryAccess access(List<RegistryAccess> accesses, String address) {
        return accesses.stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseGet(() -> RegistryAccess.anonymous(address, false));
    }
}
