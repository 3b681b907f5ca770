package io.jenkins.plugins.gitops.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
    private static final String STEP = """
            package x;
            public class Step {
                @org.kohsuke.stapler.DataBoundConstructor
                public Step(String name, int size) {}
                @org.jenkinsci.Symbol("b") public static class B {}
                @org.jenkinsci.Symbol("a") public static class A {
                    public void doCheckName(@org.kohsuke.stapler.QueryParameter String value, boolean strict) {}
                }
            }
            """;
    private static final String ANNOTATION = "package org.kohsuke.stapler; public @interface %s {}";

    @TempDir
    Path folder;

    private TreeMap<String, String> compile(String to) throws IOException {
        Path out = Files.createDirectories(folder.resolve(to));
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-d", out.toString(), "-cp", System.getProperty("java.class.path"), "-Xlint:none"),
                        null,
                        List.of(
                                source("x/Step", STEP),
                                source(
                                        "org/kohsuke/stapler/DataBoundConstructor",
                                        ANNOTATION.formatted("DataBoundConstructor")),
                                source("org/kohsuke/stapler/QueryParameter", ANNOTATION.formatted("QueryParameter"))));
        task.setProcessors(List.of(new SymbolIndexer(), new ParameterNames()));
        assertThat(task.call()).isTrue();
        TreeMap<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".class")) {
                    written.put(out.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return written;
    }

    private static SimpleJavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path + ".java"), SimpleJavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return text;
            }
        };
    }

    @Test
    void namesSymbolsAndParametersWhereTheyAreLookedFor() throws IOException {
        assertThat(compile("one"))
                .containsEntry("META-INF/services/annotations/org.jenkinsci.Symbol", "x.Step$A\nx.Step$B\n")
                .containsEntry("x/Step.stapler", "constructor=name,size\n")
                .containsEntry("x/Step/A/doCheckName.stapler", "value,strict")
                .hasSize(3);
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        assertThat(compile("one")).isEqualTo(compile("two"));
    }
}
