package io.jenkins.plugins.gitops.processors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Writes the .stapler files from which Stapler 1.263 reads the names of parameters. Stapler's own processors put the time of
 * the build into them; these do not, so that two builds make the same bytes.
 */
@SupportedAnnotationTypes({
    "org.kohsuke.stapler.DataBoundConstructor",
    "org.kohsuke.stapler.QueryParameter",
    "org.kohsuke.stapler.AncestorInPath",
    "org.kohsuke.stapler.Header"
})
public final class ParameterNames extends AbstractProcessor {
    private final Set<String> written = new HashSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            for (Element e : round.getElementsAnnotatedWith(annotation)) {
                Element owner = e.getKind() == ElementKind.PARAMETER ? e.getEnclosingElement() : e;
                if (owner instanceof ExecutableElement executable) {
                    write(executable);
                }
            }
        }
        return false;
    }

    private void write(ExecutableElement executable) {
        String type = ((TypeElement) executable.getEnclosingElement())
                .getQualifiedName()
                .toString()
                .replace('.', '/');
        String names = executable.getParameters().stream()
                .map(p -> p.getSimpleName().toString())
                .collect(Collectors.joining(","));
        if (executable.getKind() == ElementKind.CONSTRUCTOR) {
            write(type + ".stapler", "constructor=" + names + "\n");
        } else {
            write(type + "/" + executable.getSimpleName() + ".stapler", names);
        }
    }

    private void write(String file, String text) {
        if (!written.add(file)) {
            return;
        }
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", file)
                .openWriter()) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write \"" + file + "\"; look at the output folder", e);
        }
    }
}
