package io.jenkins.plugins.gitops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Follows docs/guides/adding-a-check.md as a newcomer would. */
class GuideTest {
    private static final Pattern JAVA =
            Pattern.compile("^`(src/[^`]+\\.java)`\n\n```java\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern YAML = Pattern.compile("^```yaml\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    private Path folder;

    private static String first(Pattern pattern, int group) throws IOException {
        Matcher matcher =
                pattern.matcher(Files.readString(ChecksPageTest.top().resolve("docs/guides/adding-a-check.md")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(group);
    }

    @Test
    void isOneNewFileAndOneLine() throws IOException {
        assertThat(ChecksPageTest.top().resolve(first(JAVA, 1))).doesNotExist();
        assertThat(Files.readString(ChecksPageTest.top()
                        .resolve("src/checks/src/main/java/io/jenkins/plugins/gitops/checks/Checks.java")))
                .containsOnlyOnce("// a new group of checks is one line here");
    }

    @Test
    void givesACheckThatDoesWhatItsCaseSays() throws Exception {
        Path source = Files.writeString(folder.resolve("OwnerChecks.java"), first(JAVA, 2));
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
                        source.toString());
        assertThat(result).as("compiling what the guide says").isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.resolve("classes").toUri().toURL()},
                getClass().getClassLoader())) {
            Method all = loader.loadClass("io.jenkins.plugins.gitops.checks.OwnerChecks")
                    .getDeclaredMethod("all");
            all.setAccessible(true);
            Check check = (Check) ((List<?>) all.invoke(null)).get(0);
            Map<String, Map<String, Map<?, ?>>> cases = new Yaml().load(first(YAML, 1));
            Map<String, Map<?, ?>> its = cases.get(check.card().id());
            assertThat(report(check, its.get("fires")).findings())
                    .extracting(noted ->
                            Map.of(noted.finding().object(), noted.finding().message()))
                    .isEqualTo(List.of(its.get("finds")));
            assertThat(report(check, its.get("fine")).findings()).isEmpty();
        }
    }

    private static Report report(Check check, Map<?, ?> objects) {
        return new Inspection(List.of(check), Runnable::run).of(Cases.snapshot(check, objects));
    }
}
