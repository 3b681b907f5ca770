package io.jenkins.plugins.gitops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.jenkins.plugins.gitops.gate.Gate;
import io.jenkins.plugins.gitops.gate.GateAnswer;
import io.jenkins.plugins.gitops.gate.GateQuestion;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.gate.LedgerBook;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.testkit.Checkout;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/guides/adding-a-gate.md as a newcomer would, and looks for the files of docs/guides/adding-a-forge.md. */
class GateGuideTest {
    private static final Pattern FILE =
            Pattern.compile("^`(src/[^`]+\\.java)`\n\n```java\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    private Path folder;

    private String file = "";
    private String source = "";

    @BeforeEach
    void readTheGuide() throws IOException {
        Matcher matcher = FILE.matcher(Files.readString(Checkout.top().resolve("docs/guides/adding-a-gate.md")));
        assertThat(matcher.find()).isTrue();
        file = matcher.group(1);
        source = matcher.group(2);
        assertThat(matcher.find()).as("a second file").isFalse();
    }

    @Test
    void makesOneFileAndEditsOneLine() throws IOException {
        assertThat(Checkout.top().resolve(file)).doesNotExist();
        Path gates = Checkout.top().resolve("src/engine/src/main/java/io/jenkins/plugins/gitops/gate/Gates.java");
        assertThat(Files.readString(gates)).containsOnlyOnce("// a new gate is one line here");
    }

    @Test
    void givesAGateThatTheLawsAccept() throws IOException {
        compile();
        House house = new House(
                House.ROOT,
                new ClassFileImporter().importPaths(folder.resolve("classes")),
                Checkout.top().resolve("docs/design.puml"));
        for (Law law : List.of(
                Law.FOLLOWS_THE_DRAWING,
                Law.EVERY_ROOM_IS_DRAWN,
                Law.NO_JENKINS,
                Law.TIME_IS_HANDED_IN,
                Law.EXCEPTIONS_SAY_WHY)) law.check(house);
    }

    @Test
    void givesAGateThatTheRegistryAsks() throws Exception {
        compile();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.resolve("classes").toUri().toURL()},
                getClass().getClassLoader())) {
            Constructor<?> constructor =
                    loader.loadClass("io.jenkins.plugins.gitops.gate.NameGate").getDeclaredConstructor();
            constructor.setAccessible(true);
            GateRegistry registry = new GateRegistry(List.of((Gate) constructor.newInstance()));
            assertThat(ask(registry, "shop [0-9.]+").verdict())
                    .isEqualTo(Verdict.pass("the name has the form shop [0-9.]+"));
            assertThat(ask(registry, "till .*").verdict().kind()).isEqualTo(Verdict.Kind.FAIL);
            assertThat(ask(registry, "[").verdict())
                    .isEqualTo(Verdict.inconclusive("Cannot read the setting 'form': '[' is no pattern; correct it"));
        }
    }

    private static GateAnswer ask(GateRegistry registry, String form) {
        Ledger empty = (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (self, method, arguments) -> {
                    return LedgerHead.EMPTY;
                });
        Artifact image = new Artifact(Artifact.Kind.IMAGE, "shop", new ImageDigest("sha256:" + "0".repeat(64)));
        return registry.ask(new GateQuestion(
                        new GateRule("name", Map.of("form", form)),
                        "production",
                        "shop",
                        new Release("shop 1.4", List.of(image)),
                        List.of("staging"),
                        FakeClock.BEGINNING,
                        new LedgerBook(empty, FakeClock.BEGINNING),
                        "promote-1"))
                .toCompletableFuture()
                .join();
    }

    private void compile() throws IOException {
        Path written = folder.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder.resolve("classes").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-Xlint:all,-classfile,-path",
                        "-Werror",
                        written.toString());
        assertThat(result).as("compiling what the guide says").isZero();
    }

    @Test
    void theGuideToForgesNamesFilesThatAreThere() throws IOException {
        String guide = Files.readString(Checkout.top().resolve("docs/guides/adding-a-forge.md"));
        List<String> named = Pattern.compile("`(src/[^`]+)`")
                .matcher(guide)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(2)
                .allSatisfy(path -> assertThat(Checkout.top().resolve(path)).exists());
        Path forges = Checkout.top().resolve("src/connectors/forges/src/main/java");
        try (Stream<Path> all = Files.walk(forges)) {
            assertThat(all.filter(path -> path.endsWith("ForgeAddress.java")).map(GateGuideTest::text))
                    .allSatisfy(text -> assertThat(text).containsOnlyOnce("// a new forge is one line here"));
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot read '" + path + "'", e);
        }
    }
}
