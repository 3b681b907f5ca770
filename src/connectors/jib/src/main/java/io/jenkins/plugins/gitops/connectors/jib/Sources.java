package io.jenkins.plugins.gitops.connectors.jib;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import io.jenkins.plugins.gitops.connectors.contents.Workbench;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the context as layers: in one order, with two kinds of permission and no time, so that equal files are equal. */
record Sources(Path context, Workbench bench) {
    private static final FilePermissions READ = FilePermissions.fromOctalString("644");
    private static final FilePermissions RUN = FilePermissions.fromOctalString("755");

    List<FileEntriesLayer> layers(ImageRecipe.Layer layer) throws IOException {
        Path from = context.resolve(layer.from()).normalize();
        if (!Files.exists(from)) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "put " + Refusal.quoted(layer.from()) + " into an image",
                    "the context " + Refusal.quoted(context) + " has no such file or folder",
                    "build it before the image, or mend the path");
        }
        if (layer.exploded() && Files.isRegularFile(from)) {
            ExplodedJar jar = ExplodedJar.of(from, bench.fresh("jar"));
            return List.of(
                    folder(layer.from() + " libraries", jar.libraries(), layer),
                    folder(layer.from() + " classes", jar.rest(), layer));
        }
        return List.of(
                Files.isDirectory(from)
                        ? folder(layer.from(), from, layer)
                        : FileEntriesLayer.builder()
                                .setName(layer.from())
                                .addEntry(inside(from), file(layer, from), layer.executable() ? RUN : READ)
                                .build());
    }

    private static AbsoluteUnixPath file(ImageRecipe.Layer layer, Path from) {
        return layer.into().endsWith("/")
                ? AbsoluteUnixPath.get(layer.into()).resolve(String.valueOf(from.getFileName()))
                : AbsoluteUnixPath.get(layer.into());
    }

    private FileEntriesLayer folder(String name, Path root, ImageRecipe.Layer layer) throws IOException {
        FileEntriesLayer.Builder builder = FileEntriesLayer.builder().setName(name);
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root)) {
            all = walk.sorted().toList();
        }
        for (Path path : all) {
            if (Files.isRegularFile(path)) {
                boolean run = layer.executable() || Files.isExecutable(path);
                AbsoluteUnixPath into = AbsoluteUnixPath.get(layer.into());
                for (Path part : root.relativize(path)) {
                    into = into.resolve(part.toString());
                }
                builder.addEntry(inside(path), into, run ? RUN : READ);
            }
        }
        return builder.build();
    }

    /** What a link names outside of the context is not ours to give away. */
    private Path inside(Path path) throws IOException {
        Path real = path.toRealPath();
        if (!real.startsWith(context.toRealPath())
                && !real.startsWith(bench.root().toRealPath())) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "put " + Refusal.quoted(path) + " into an image",
                    "it is a link to " + Refusal.quoted(real) + ", outside of the context",
                    "put a copy into the context");
        }
        return real;
    }
}
