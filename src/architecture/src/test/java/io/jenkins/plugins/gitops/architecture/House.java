package io.jenkins.plugins.gitops.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jenkins.plugins.gitops.testkit.Checkout;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a law is held against: the classes below one root package, and the drawing of that house. */
record House(String root, JavaClasses classes, Path drawing) {
    static final String ROOT = "io.jenkins.plugins.gitops";
    private static final Pattern STEREOTYPE = Pattern.compile("^\\s*\\[[^]]+]\\s*<<([^>]+)>>", Pattern.MULTILINE);

    /** The suite as it was built: compiled main classes of every module under src/ and plugins/, and docs/design.puml. */
    static House ours() {
        Path top = Checkout.top();
        List<Path> roots = new ArrayList<>();
        try (Stream<Path> poms = Files.walk(top, 5)) {
            poms.filter(pom -> pom.endsWith("pom.xml"))
                    .map(Path::getParent)
                    .filter(folder ->
                            folder.startsWith(top.resolve("src")) || folder.startsWith(top.resolve("plugins")))
                    .map(folder -> folder.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .forEach(roots::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot list the modules below '" + top + "'", e);
        }
        return new House(ROOT, new ClassFileImporter().importPaths(roots), top.resolve("docs/design.puml"));
    }

    /** A house with one defect in it, made of the test classes below {@code planted.<name>} and its own drawing. */
    static House planted(String name) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("package-info"))
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("planted." + name);
        try {
            Path drawing = Path.of(Objects.requireNonNull(House.class.getResource("/planted/design.puml"))
                    .toURI());
            Path own = Files.createTempFile("design", ".puml");
            Files.writeString(own, Files.readString(drawing).replace("planted.NAME", "planted." + name));
            own.toFile().deleteOnExit();
            return new House("planted." + name, classes, own);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot prepare the drawing of 'planted." + name + "'", e);
        }
    }

    /** The package patterns of the drawing's rooms. */
    List<String> rooms() {
        try {
            Matcher matcher = STEREOTYPE.matcher(Files.readString(drawing));
            List<String> found = new ArrayList<>();
            while (matcher.find()) found.add(matcher.group(1));
            return found;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot read the drawing '" + drawing + "'", e);
        }
    }

    /** A package pattern below the root, as ArchUnit reads it. */
    String room(String path) {
        return root + "." + path + "..";
    }

    boolean owns(JavaClass type) {
        return type.getPackageName().startsWith(root);
    }
}
