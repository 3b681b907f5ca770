package io.jenkins.plugins.gitops.connectors.builders;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.BuildSite;
import io.jenkins.plugins.gitops.port.BuiltImage;
import io.jenkins.plugins.gitops.port.ImageBuilder;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import io.jenkins.plugins.gitops.port.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The machine that this runs on, be it a Jenkins agent or the one of the command line. */
public final class LocalBuildSite implements BuildSite {
    private final List<ImageBuilder> builders;
    private final Function<String, RegistryAccess> accesses;
    private final Executor threads;

    /** Builders in the order in which they are looked for; the function tells how to get into a registry. */
    public LocalBuildSite(List<ImageBuilder> builders, Function<String, RegistryAccess> accesses, Executor threads) {
        this.builders = List.copyOf(builders);
        this.accesses = accesses;
        this.threads = threads;
    }

    @Override
    public CompletionStage<SourceState> state(BuildContext context) {
        return CompletableFuture.supplyAsync(() -> look(context), threads);
    }

    @Override
    public CompletionStage<BuiltImage> build(BuildOrder order) {
        return CompletableFuture.supplyAsync(() -> make(order), threads);
    }

    private SourceState look(BuildContext context) {
        try {
            ImageBuilder builder = builder(context);
            Path root = root(context);
            boolean file = !context.buildFile().isEmpty();
            return new SourceState(
                    Checkout.commit(root),
                    tree(context),
                    file ? HexFormat.of().formatHex(GitHash.blob(buildFile(context))) : "",
                    file
                            ? new BuildFile(Files.readAllLines(buildFile(context)), context.arguments()).images()
                            : List.of(),
                    builder.name(),
                    builder.version(context).orElse("unknown"));
        } catch (IOException e) {
            throw unreadable(context, e);
        }
    }

    private BuiltImage make(BuildOrder order) {
        ImageBuilder builder = builders.stream()
                .filter(one -> one.name().equals(order.builder()))
                .findFirst()
                .orElseThrow(() -> absent(order.context()));
        List<RegistryAccess> known = Stream.concat(
                        Stream.of(order.registry()),
                        order.bases().keySet().stream()
                                .map(base -> ImageReference.parse(base).registry()))
                .distinct()
                .map(accesses)
                .toList();
        BuiltImage built = builder.build(order, known);
        try {
            return new BuiltImage(built.digest(), built.platforms(), tree(order.context()), built.contents());
        } catch (IOException e) {
            throw unreadable(order.context(), e);
        }
    }

    private ImageBuilder builder(BuildContext context) {
        String asked = context.builder();
        String program = asked.substring(asked.replace('\\', '/').lastIndexOf('/') + 1);
        return builders.stream()
                .filter(one -> one.takesRecipes() == context.buildFile().isEmpty())
                .filter(one -> asked.isEmpty() || one.name().equals(program) || asked.contains("/"))
                .filter(one -> one.version(context).isPresent())
                .findFirst()
                .orElseThrow(() -> absent(context));
    }

    private Failure absent(BuildContext context) {
        String looked = builders.stream()
                .filter(one -> one.takesRecipes() == context.buildFile().isEmpty())
                .map(ImageBuilder::lookedFor)
                .collect(Collectors.joining("; "));
        return Failure.of(
                FailureKind.REFUSED,
                "find a builder" + (context.builder().isEmpty() ? "" : " " + Refusal.quoted(context.builder())) + " on "
                        + Refusal.quoted(context.place()),
                "looked for " + looked,
                "install one of them there, or name a program by its path in 'builder'");
    }

    private static String tree(BuildContext context) throws IOException {
        Path root = root(context);
        if (context.buildFile().isEmpty()) {
            return new GitHash(root, within(context.only())).tree();
        }
        Predicate<String> ignored = Ignored.of(root, buildFile(context));
        return new GitHash(root, within(context.only()).and(ignored.negate())).tree();
    }

    private static Predicate<String> within(List<String> only) {
        List<String> paths = only.stream()
                .map(path -> Path.of(path).normalize().toString().replace('\\', '/'))
                .toList();
        return path -> paths.isEmpty()
                || paths.stream().anyMatch(one -> one.isEmpty() || path.equals(one) || path.startsWith(one + "/"));
    }

    static Path root(BuildContext context) throws IOException {
        Path root = Path.of(context.folder()).resolve(context.context()).normalize();
        if (!Files.isDirectory(root)) {
            throw new IOException("there is no folder '" + root + "'");
        }
        return root;
    }

    static Path buildFile(BuildContext context) throws IOException {
        Path file = root(context).resolve(context.buildFile());
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no build file '" + file + "'");
        }
        return file;
    }

    private static Failure unreadable(BuildContext context, IOException e) {
        return Failure.of(
                        FailureKind.REFUSED,
                        "read the build context " + Refusal.quoted(context.context()) + " on "
                                + Refusal.quoted(context.place()),
                        String.valueOf(e.getMessage()),
                        "check out the sources there, and mend 'context' and 'buildFile'")
                .causedBy(e);
    }
}
