package io.jenkins.plugins.gitops.connectors.builders;

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
import io.jenkins.plugins.gitops.port.RegistryAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds a Dockerfile with a program of this machine. The program leaves an OCI layout, which is pushed here: no tag is
 * needed for it, the program never sees the login of the registry that is written to, and its bases are pinned.
 */
public final class CommandBuilder implements ImageBuilder {
    private static final Pattern VERSION = Pattern.compile("v?([0-9]+(?:\\.[0-9]+)+)");
    private static final String NO_TREE = "0".repeat(40);

    private final Tool tool;
    private final Programs programs;
    private final Function<RegistryAccess, ArtifactRegistry> registries;

    private CommandBuilder(Tool tool, Programs programs, Function<RegistryAccess, ArtifactRegistry> registries) {
        this.tool = tool;
        this.programs = programs;
        this.registries = registries;
    }

    /** All that are known, in the order in which they are looked for on the PATH. */
    public static List<ImageBuilder> all(String path, Function<RegistryAccess, ArtifactRegistry> registries) {
        return Stream.of(Tool.values())
                .<ImageBuilder>map(tool -> new CommandBuilder(tool, new Programs(path), registries))
                .toList();
    }

    @Override
    public String name() {
        return tool.words();
    }

    @Override
    public boolean takesRecipes() {
        return false;
    }

    @Override
    public Optional<String> version(BuildContext context) {
        return program(context)
                .flatMap(program -> Programs.ask(Stream.concat(Stream.of(program.toString()), tool.version().stream())
                                .toList())
                        .map(said -> {
                            Matcher version = VERSION.matcher(said);
                            return version.find() ? version.group(1) : "unknown";
                        }));
    }

    @Override
    public String lookedFor() {
        return tool.words() + " ('" + tool.program() + "' on PATH " + Refusal.quoted(programs.path()) + ")";
    }

    /** The program that was named by its path, where it is this tool's, or the one on the PATH. */
    private Optional<Path> program(BuildContext context) {
        String asked = context.builder();
        if (!asked.contains("/")) {
            return programs.find(tool.program());
        }
        Path path = Path.of(asked);
        String file = String.valueOf(path.getFileName());
        boolean mine = file.equals(tool.program()) || file.equals(tool.words());
        return mine && Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
    }

    @Override
    public BuiltImage build(BuildOrder order, List<RegistryAccess> accesses) {
        ArtifactRegistry registry = registries.apply(accesses.stream()
                .filter(one -> one.address().equals(order.registry()))
                .findFirst()
                .orElseGet(() -> RegistryAccess.anonymous(order.registry(), false)));
        Path program = program(order.context())
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "build with " + tool.words(),
                        "it is gone from its machine",
                        "install it"));
        try (Workbench bench = Workbench.open()) {
            Map<String, Layout> layouts = new LinkedHashMap<>();
            List<String> runs = tool.onePlatform() ? order.platforms() : List.of(String.join(",", order.platforms()));
            for (String platforms : runs) {
                Layout layout = layout(order, accesses, bench, program, platforms);
                layout.push(registry, order.repository());
                layouts.put(platforms, layout);
            }
            Layout first = layouts.values().iterator().next();
            ImageDigest image =
                    layouts.size() == 1 ? first.digest() : Layout.index(layouts, registry, order.repository());
            return new BuiltImage(
                    image, first.platforms(runs.get(0)), NO_TREE, Optional.of(contents(order, first, image, registry)));
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "build " + Refusal.quoted(order.repository()) + " with " + tool.words(),
                            String.valueOf(e.getMessage()),
                            "check the files of the context and the disk of this machine")
                    .causedBy(e);
        }
    }

    private Layout layout(
            BuildOrder order, List<RegistryAccess> accesses, Workbench bench, Path program, String platforms)
            throws IOException {
        Path folder = bench.fresh("run");
        Path file = pinned(order, folder);
        Tool.Job job = new Tool.Job(
                program,
                LocalBuildSite.root(order.context()),
                file,
                folder.resolve("layout"),
                folder.resolve("image.tar"),
                "gitops-" + UUID.randomUUID(),
                platforms,
                accesses.stream().anyMatch(RegistryAccess::plainHttp),
                order.context().arguments(),
                order.labels());
        // to pull is all that it has to do: a login that only pushing needs is not given away
        List<RegistryAccess> pulling = accesses.stream()
                .filter(one -> order.bases().keySet().stream()
                        .anyMatch(base -> ImageReference.parse(base).registry().equals(one.address())))
                .toList();
        Map<String, String> environment = Logins.written(pulling, bench.fresh("logins"));
        for (List<String> command : tool.commands(job)) {
            Programs.run(command, folder, environment);
        }
        return Files.exists(job.tar()) ? Layout.of(job.tar(), bench.fresh("layout")) : Layout.of(job.layout());
    }

    /** The build file with its images by digest, beside what it leaves out. */
    private static Path pinned(BuildOrder order, Path folder) throws IOException {
        Path given = LocalBuildSite.buildFile(order.context());
        BuildFile read =
                new BuildFile(Files.readAllLines(given), order.context().arguments());
        Path file = folder.resolve(Objects.requireNonNull(given.getFileName()));
        Path ignored = given.resolveSibling(given.getFileName() + ".dockerignore");
        if (Files.exists(ignored)) {
            Files.copy(ignored, folder.resolve(Objects.requireNonNull(ignored.getFileName())));
        }
        return Files.write(file, read.pinned(order.bases()));
    }

    private static ImageDigest contents(BuildOrder order, Layout layout, ImageDigest image, ArtifactRegistry registry)
            throws IOException {
        Contents contents = new Contents();
        order.bases()
                .values()
                .forEach(base ->
                        contents.base(base, ImageReference.parse(base).digest().orElseThrow()));
        layout.read(contents, layer -> layer.place() == 0 && layer.of() > 1);
        return contents.push(registry, order.repository(), order.registry() + "/" + order.repository(), image);
    }
}
