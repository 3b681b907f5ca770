package io.jenkins.plugins.gitops.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each .hpi is whole, and holds nothing that Jenkins or another plugin brings. */
class HpiTest {
    private static final List<String> MANIFEST = List.of(
            "Short-Name",
            "Long-Name",
            "Plugin-Version",
            "Group-Id",
            "Jenkins-Version",
            "Plugin-Dependencies",
            "Minimum-Java-Version",
            "Url",
            "Plugin-Developers",
            "Support-Dynamic-Loading");
    private static final List<String> FOREIGN = List.of(
            "hudson/",
            "jenkins/",
            "org/jenkinsci/",
            "org/kohsuke/stapler/",
            "groovy/",
            "org/codehaus/groovy/",
            "com/cloudbees/",
            "com/fasterxml/jackson/",
            "io/fabric8/",
            "org/bouncycastle/",
            "org/yaml/snakeyaml/",
            "javax/servlet/",
            "jakarta/servlet/",
            "org/junit/",
            "org/apache/commons/codec/",
            "org/slf4j/");

    static Stream<Path> hpis() {
        return Tree.hpis().stream();
    }

    @ParameterizedTest
    @MethodSource("hpis")
    void saysAllThatJenkinsAsks(Path hpi) throws IOException {
        try (JarFile file = new JarFile(hpi.toFile())) {
            Attributes attributes = file.getManifest().getMainAttributes();
            for (String name : MANIFEST)
                assertThat(attributes.getValue(name)).as(name).isNotBlank();
            assertThat(attributes.getValue("Plugin-Dependencies"))
                    .matches("[a-z0-9-]+:[^,;]+(;resolution:=optional)?(,[a-z0-9-]+:[^,;]+(;resolution:=optional)?)*");
            assertThat(attributes.getValue("Short-Name")).isEqualTo(file(hpi).replace(".hpi", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("hpis")
    void bearsItsNameInTheInnerJarToo(Path hpi) throws IOException {
        Manifest inner = innerJar(hpi).getManifest();
        assertThat(inner.getMainAttributes().getValue("Short-Name")).isNotBlank();
        assertThat(inner.getMainAttributes().getValue("Plugin-Version")).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("hpis")
    void describesItselfAndIndexesItsExtensions(Path hpi) throws IOException {
        assertThat(names(innerJar(hpi))).contains("index.jelly", "META-INF/annotations/hudson.Extension");
    }

    @ParameterizedTest
    @MethodSource("hpis")
    void bundlesNothingThatIsAlreadyThere(Path hpi) throws IOException {
        List<String> foreign = new ArrayList<>();
        try (JarFile file = new JarFile(hpi.toFile())) {
            for (JarEntry jar : file.stream()
                    .filter(entry -> entry.getName().startsWith("WEB-INF/lib/")
                            && entry.getName().endsWith(".jar"))
                    .toList()) {
                JarInputStream in = new JarInputStream(
                        new ByteArrayInputStream(file.getInputStream(jar).readAllBytes()));
                names(in).stream()
                        .filter(name ->
                                name.endsWith(".class") && FOREIGN.stream().anyMatch(name::startsWith))
                        .forEach(name -> foreign.add(jar.getName() + "!" + name));
            }
        }
        assertThat(foreign).isEmpty();
    }

    private static String file(Path path) {
        return path.getFileName().toString();
    }

    private static JarInputStream innerJar(Path hpi) throws IOException {
        try (JarFile file = new JarFile(hpi.toFile())) {
            JarEntry inner = file.getJarEntry("WEB-INF/lib/" + file(hpi).replace(".hpi", ".jar"));
            assertThat(inner).as("the plugin's own jar in " + hpi).isNotNull();
            return new JarInputStream(
                    new ByteArrayInputStream(file.getInputStream(inner).readAllBytes()));
        }
    }

    private static List<String> names(JarInputStream in) throws IOException {
        List<String> found = new ArrayList<>();
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry())
            found.add(entry.getName());
        return found;
    }
}
