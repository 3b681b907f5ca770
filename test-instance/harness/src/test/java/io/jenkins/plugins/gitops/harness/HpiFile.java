package io.jenkins.plugins.gitops.harness;

import io.jenkins.plugins.gitops.processors.ParameterNames;
import io.jenkins.plugins.gitops.processors.SymbolIndexer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.java.sezpoz.impl.Indexer;

/** Compiles a few sources and packs them as a plugin's file. */
final class HpiFile {
    private final String name;
    private String dependencies;
    private final List<SimpleJavaFileObject> sources = new ArrayList<>();
    private final Map<String, String> resources = new TreeMap<>();
    private String classPath = System.getProperty("java.class.path");

    HpiFile(String name) {
        this.name = name;
    }

    HpiFile dependsOn(String list) {
        dependencies = list;
        return this;
    }

    HpiFile source(String path, String text) {
        sources.add(
                new SimpleJavaFileObject(URI.create("string:///" + path + ".java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return text;
                    }
                });
        return this;
    }

    HpiFile resource(String path, String text) {
        resources.put(path, text);
        return this;
    }

    HpiFile compiledWith(File hpi) {
        classPath += File.pathSeparator + hpi.getPath() + ".classes";
        return this;
    }

    File writeTo(Path home) throws IOException {
        Path plugins = Files.createDirectories(home.resolve("plugins"));
        File hpi = plugins.resolve(name + ".hpi").toFile();
        Path classes = Files.createDirectories(Path.of(hpi.getPath() + ".classes"));
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-cp", classPath, "-Xlint:none", "-parameters"),
                        null,
                        sources);
        task.setProcessors(List.of(new Indexer(), new SymbolIndexer(), new ParameterNames()));
        if (!task.call()) {
            throw new IOException("Cannot compile the plugin \"" + name + "\"; see the compiler's output");
        }
        for (Map.Entry<String, String> resource : resources.entrySet()) {
            Path file = classes.resolve(resource.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, resource.getValue());
        }
        Path jar = plugins.resolve(name + ".jar.tmp");
        pack(jar, manifest(), classes, "");
        Path inside = Files.createDirectories(plugins.resolve(name + ".unpacked/WEB-INF/lib"));
        Files.move(jar, inside.resolve(name + ".jar"));
        pack(hpi.toPath(), manifest(), inside.getParent().getParent(), "");
        return hpi;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Short-Name", name);
        main.putValue("Plugin-Version", "1.0");
        main.putValue("Jenkins-Version", "2.541.3");
        if (dependencies != null) {
            main.putValue("Plugin-Dependencies", dependencies);
        }
        return manifest;
    }

    private static void pack(Path target, Manifest manifest, Path folder, String prefix) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new ZipEntry(prefix + folder.relativize(file)));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
