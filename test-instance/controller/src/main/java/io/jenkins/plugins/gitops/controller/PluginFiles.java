package io.jenkins.plugins.gitops.controller;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The .hpi files of a home, and the names of the plugins whose part this controller plays itself. */
public final class PluginFiles {
    private PluginFiles() {}

    /** One plugin as it lies in the home. */
    public record Unpacked(String shortName, Manifest manifest, List<URL> jars) {}

    public static SortedMap<String, String> provided() {
        Properties read = new Properties();
        try (InputStream in = PluginFiles.class.getResourceAsStream("provided-plugins.properties")) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read \"provided-plugins.properties\"; build the controller again", e);
        }
        SortedMap<String, String> all = new TreeMap<>();
        read.forEach((name, version) -> all.put(name.toString(), version.toString()));
        return all;
    }

    public static List<File> in(File folder) {
        File[] files = folder.listFiles(
                f -> f.isFile() && (f.getName().endsWith(".hpi") || f.getName().endsWith(".jpi")));
        List<File> sorted = new ArrayList<>(Arrays.asList(files == null ? new File[0] : files));
        sorted.sort(null);
        return sorted;
    }

    public static Unpacked unpack(File file) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            Manifest manifest = jar.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Short-Name");
            if (name == null || !name.matches("[A-Za-z0-9._-]+")) {
                throw new IOException("Cannot load \"" + file.getName()
                        + "\": its manifest has no Short-Name; build it as an .hpi file");
            }
            Path folder = file.toPath().resolveSibling(name);
            Path stamp = folder.resolve(".timestamp2");
            if (!Files.exists(stamp) || Files.getLastModifiedTime(stamp).toMillis() != file.lastModified()) {
                clear(folder);
                extract(jar, folder);
                Files.writeString(stamp, "");
                Files.setLastModifiedTime(stamp, java.nio.file.attribute.FileTime.fromMillis(file.lastModified()));
            }
            return new Unpacked(name, manifest, jars(folder));
        }
    }

    private static void extract(JarFile jar, Path folder) throws IOException {
        Path root = folder.normalize();
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            Path target = root.resolve(entry.getName()).normalize();
            if (!target.startsWith(root)) {
                throw new IOException("Cannot unpack \"" + entry.getName()
                        + "\": it points outside the plugin; do not use this file");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<URL> jars(Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        Path classes = folder.resolve("WEB-INF/classes");
        if (Files.isDirectory(classes)) urls.add(classes.toUri().toURL());
        Path lib = folder.resolve("WEB-INF/lib");
        if (Files.isDirectory(lib)) {
            try (Stream<Path> files = Files.list(lib)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    urls.add(file.toUri().toURL());
                }
            }
        }
        return urls;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
            }
        }
    }
}
