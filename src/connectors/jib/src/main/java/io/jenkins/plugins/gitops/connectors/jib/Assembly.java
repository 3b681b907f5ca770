package io.jenkins.plugins.gitops.connectors.jib;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import io.jenkins.plugins.gitops.connectors.contents.Workbench;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** An order as jib takes it. */
record Assembly(BuildOrder order, ImageRecipe recipe, Workbench bench, Path cache, List<RegistryAccess> accesses) {
    /** The image of one platform as a tar in the OCI layout. */
    Path tar(String platform) throws IOException {
        Path tar = bench.root().resolve("image-" + platform.replace('/', '-') + ".tar");
        try {
            Containerizer to = Containerizer.to(TarImage.at(tar).named("image"))
                    .setBaseImageLayersCache(cache.resolve("base"))
                    .setApplicationLayersCache(cache.resolve("layers"))
                    .setAllowInsecureRegistries(base().plainHttp())
                    .setAlwaysCacheBaseImage(true)
                    .setToolName("gitops-suite");
            assembled(platform).containerize(to);
            return tar;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(FailureKind.UNREACHABLE, e);
        } catch (ExecutionException e) {
            throw failed(FailureKind.UNREACHABLE, e.getCause() == null ? e : e.getCause());
        } catch (InvalidImageReferenceException
                | com.google.cloud.tools.jib.api.RegistryException
                | com.google.cloud.tools.jib.api.CacheDirectoryCreationException e) {
            throw failed(FailureKind.REFUSED, e);
        }
    }

    private JibContainerBuilder assembled(String platform) throws IOException, InvalidImageReferenceException {
        String[] parts = platform.split("/", -1);
        JibContainerBuilder image = from().setFormat(ImageFormat.OCI)
                .setPlatforms(Set.of(new Platform(parts[1], parts[0])))
                .setLabels(order.labels());
        Sources files = new Sources(
                Path.of(order.context().folder()).resolve(order.context().context()), bench);
        for (ImageRecipe.Layer layer : recipe.layers()) {
            files.layers(layer).forEach(image::addFileEntriesLayer);
        }
        if (!recipe.entrypoint().isEmpty()) {
            image.setEntrypoint(recipe.entrypoint());
        }
        if (!recipe.arguments().isEmpty()) {
            image.setProgramArguments(recipe.arguments());
        }
        recipe.environment().forEach(image::addEnvironmentVariable);
        image.setExposedPorts(recipe.ports().stream().map(Assembly::port).collect(Collectors.toSet()));
        if (!recipe.user().isEmpty()) {
            image.setUser(recipe.user());
        }
        if (!recipe.folder().isEmpty()) {
            image.setWorkingDirectory(AbsoluteUnixPath.get(recipe.folder()));
        }
        return image;
    }

    private JibContainerBuilder from() throws InvalidImageReferenceException {
        if (recipe.base().equals(ImageRecipe.SCRATCH)) {
            return Jib.fromScratch();
        }
        RegistryImage image = RegistryImage.named(order.bases().getOrDefault(recipe.base(), recipe.base()));
        RegistryAccess access = base();
        return Jib.from(access.user().isEmpty() ? image : image.addCredential(access.user(), access.password()));
    }

    /** A registry that speaks plain HTTP is named as such; every other one is asked over TLS alone. */
    private RegistryAccess base() {
        return recipe.base().equals(ImageRecipe.SCRATCH)
                ? RegistryAccess.anonymous("scratch", false)
                : JibBuilder.access(
                        accesses, ImageReference.parse(recipe.base()).registry());
    }

    private static Port port(String written) {
        int number = Integer.parseInt(written.replaceFirst("/.*", ""));
        return written.endsWith("/udp") ? Port.udp(number) : Port.tcp(number);
    }

    /** How many layers the recipe puts on its base at most; the ones below are the base's. */
    static int layersOf(ImageRecipe recipe) {
        return recipe.layers().stream()
                .mapToInt(layer -> layer.exploded() && layer.from().endsWith(".jar") ? 2 : 1)
                .sum();
    }

    private Failure failed(FailureKind kind, Throwable cause) {
        if (cause instanceof Failure failure) {
            return failure;
        }
        return Failure.of(
                        kind,
                        "build " + Refusal.quoted(order.repository()) + " with jib",
                        "jib says " + Refusal.quoted(String.valueOf(cause.getMessage())),
                        "check the base image, its registry's address and credentials, and the files of the recipe")
                .causedBy(cause);
    }
}
