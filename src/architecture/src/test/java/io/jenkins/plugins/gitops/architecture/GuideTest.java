package io.jenkins.plugins.gitops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.jenkins.plugins.gitops.connectors.files.FilesProgressStore;
import io.jenkins.plugins.gitops.connectors.files.LocalDisk;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.Workers;
import io.jenkins.plugins.gitops.testkit.Checkout;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/guides/adding-an-operation.md as a newcomer would. */
class GuideTest {
    private static final Pattern FILE =
            Pattern.compile("^`(src/[^`]+\\.java)`\n\n```java\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String NEW_PACKAGE = "io.jenkins.plugins.gitops.operation.countdown";

    @TempDir
    private Path folder;

    private final Map<String, String> files = new LinkedHashMap<>();

    @BeforeEach
    void readTheGuide() throws IOException {
        Matcher matcher = FILE.matcher(Files.readString(Checkout.top().resolve("docs/guides/adding-an-operation.md")));
        while (matcher.find()) files.put(matcher.group(1), matcher.group(2));
        assertThat(files).hasSize(4);
    }

    @Test
    void makesNewFilesAndEditsOneLine() throws IOException {
        assertThat(files.keySet())
                .allSatisfy(file -> assertThat(Checkout.top().resolve(file)).doesNotExist());
        String wiring = Files.readString(
                Checkout.top().resolve("plugins/gitops-core/src/main/java/io/jenkins/plugins/gitops/core/Wiring.java"));
        assertThat(wiring).containsOnlyOnce("// a new operation is one line here");
    }

    @Test
    void givesAnOperationThatTheLawsAccept() throws IOException {
        compile();
        House house = new House(
                House.ROOT,
                new ClassFileImporter().importPaths(folder.resolve("classes")),
                Checkout.top().resolve("docs/design.puml"));
        for (Law law : List.of(
                Law.FOLLOWS_THE_DRAWING,
                Law.EVERY_ROOM_IS_DRAWN,
                Law.NO_JENKINS,
                Law.SAME_INNER_SHAPE,
                Law.EVERY_OPERATION_PACKAGE_HOLDS_ONE,
                Law.TIME_IS_HANDED_IN,
                Law.EXCEPTIONS_SAY_WHY)) law.check(house);
    }

    @Test
    void givesAnOperationThatTheDriverRuns() throws Exception {
        compile();
        FakeClock clock = new FakeClock();
        List<String> said = new CopyOnWriteArrayList<>();
        OperationListener listener = new OperationListener() {
            @Override
            public void said(OperationId id, String phrase) {
                said.add(phrase);
            }
        };
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.resolve("classes").toUri().toURL()},
                        getClass().getClassLoader());
                Driver driver = new Driver(
                        new OperationRegistry(List.of((Operation<?, ?, ?>) loader.loadClass(NEW_PACKAGE + ".CountDown")
                                .getConstructor()
                                .newInstance())),
                        clock,
                        clock,
                        Workers.on(clock),
                        DriverSettings.of("guide", 1),
                        listener)) {
            Record request = (Record) loader.loadClass(NEW_PACKAGE + ".CountDownRequest")
                    .getConstructor(int.class)
                    .newInstance(3);
            OperationId id = new OperationId("count");
            driver.submit(
                    id,
                    request,
                    new FilesProgressStore(folder.resolve("progress"), new LocalDisk()),
                    Actor.person("newcomer"));
            var ended = driver.ended(id);
            clock.advance(Duration.ofMinutes(10));
            Ending ending = ended.getNow(null);
            assertThat(ending).isNotNull();
            assertThat(ending.kind()).isEqualTo(OutcomeKind.SUCCEEDED);
        }
        assertThat(said).containsExactly("3 …", "2 …", "1 …");
    }

    private void compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-proc:none",
                "-Xlint:all,-classfile,-path",
                "-Werror"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path source = folder.resolve(file.getKey());
            Files.createDirectories(source.getParent());
            Files.writeString(source, file.getValue());
            arguments.add(source.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("compiling what the guide says").isZero();
    }
}
