package io.jenkins.plugins.gitops.connectors.jib;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A jar taken apart, so that its libraries, which change seldom, are a layer of their own.
 *
 * @param libraries a folder with the jars within it, at their places
 * @param rest a folder with everything else
 */
record ExplodedJar(Path libraries, Path rest) {
    static ExplodedJar of(Path jar, Path into) throws IOException {
        Path libraries = Files.createDirectories(into.resolve("libraries"));
        Path rest = Files.createDirectories(into.resolve("rest"));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path root = entry.getName().endsWith(".jar") ? libraries : rest;
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new IOException("Cannot take '" + jar + "' apart: it holds '" + entry.getName()
                            + "', which leads out of it; build the jar anew");
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(zip, target);
                }
            }
        }
        return new ExplodedJar(libraries, rest);
    }
}
