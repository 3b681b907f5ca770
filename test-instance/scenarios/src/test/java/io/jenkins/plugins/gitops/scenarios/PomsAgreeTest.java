package io.jenkins.plugins.gitops.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A plugin's two poms say the same of it; so a change to one alone turns the build red. */
class PomsAgreeTest {
    private static final String OURS = "io.jenkins.plugins.gitops";
    private static final String VERSION = "0.1.0";
    private static final Set<String> STAND_INS =
            Set.of("gitops-test-controller", "gitops-test-harness", "gitops-test-processors");

    static Stream<Path> plugins() {
        return Tree.plugins().stream();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void onCoordinatesAndNames(Path plugin) throws Exception {
        Element central = pom(plugin.resolve("pom.xml"));
        Element jenkins = pom(plugin.resolve("pom-jenkins.xml"));
        Element parent = child(central, "parent");
        assertThat(text(jenkins, "groupId")).isEqualTo(text(parent, "groupId"));
        assertThat(text(jenkins, "version")).isEqualTo(text(parent, "version"));
        for (String name : new String[] {"artifactId", "name", "description"})
            assertThat(text(jenkins, name)).as(name).isEqualTo(text(central, name));
        assertThat(text(child(jenkins, "properties"), "jenkins.version"))
                .isEqualTo(text(child(pom(Tree.TOP.resolve("pom.xml")), "properties"), "jenkins.version"));
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void onThePluginsThatTheyNeed(Path plugin) throws Exception {
        Map<String, String> said = new TreeMap<>();
        for (String pair : text(child(pom(plugin.resolve("pom.xml")), "properties"), "plugin.dependencies")
                .split(","))
            said.put(
                    pair.substring(0, pair.indexOf(':')),
                    pair.substring(pair.indexOf(':') + 1).replace(";resolution:=optional", ""));
        Map<String, String> needed = new TreeMap<>();
        for (Element dependency : dependencies(plugin.resolve("pom-jenkins.xml")))
            if (isPlugin(dependency) && scope(dependency).equals("compile"))
                needed.put(
                        text(dependency, "artifactId"),
                        text(dependency, "version").replace("${gitops.version}", VERSION));
        assertThat(said).isEqualTo(needed);
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void onTheLibrariesThatTheyBundle(Path plugin) throws Exception {
        assertThat(libraries(plugin.resolve("pom.xml"))).isEqualTo(libraries(plugin.resolve("pom-jenkins.xml")));
    }

    @Test
    void onThePluginsThatThereAre() throws Exception {
        assertThat(modules("plugins/pom-jenkins.xml", "/pom-jenkins.xml")).isEqualTo(modules("plugins/pom.xml", ""));
    }

    private static Set<String> modules(String pom, String suffix) throws Exception {
        Set<String> found = new TreeSet<>();
        NodeList modules = pom(Tree.TOP.resolve(pom)).getElementsByTagName("module");
        for (int i = 0; i < modules.getLength(); i++)
            found.add(modules.item(i).getTextContent().replace(suffix, ""));
        return found;
    }

    private static Set<String> libraries(Path pom) throws Exception {
        Set<String> found = new TreeSet<>();
        for (Element dependency : dependencies(pom)) {
            String name = text(dependency, "artifactId");
            if (scope(dependency).equals("compile") && !isPlugin(dependency) && !STAND_INS.contains(name))
                found.add(name);
        }
        return found;
    }

    private static boolean isPlugin(Element dependency) {
        String group = text(dependency, "groupId");
        return group.startsWith("org.jenkins-ci.plugins")
                || group.equals("io.jenkins")
                || group.startsWith("org.jenkinsci.plugins")
                || group.startsWith("io.jenkins.plugins") && !group.equals(OURS)
                || Tree.plugins().stream()
                        .anyMatch(plugin -> plugin.endsWith(text(dependency, "artifactId")) && group.equals(OURS));
    }

    private static Iterable<Element> dependencies(Path pom) throws Exception {
        Element list = child(pom(pom), "dependencies");
        return () -> children(list, "dependency").iterator();
    }

    private static Element pom(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static String scope(Element dependency) {
        return children(dependency, "scope")
                .findFirst()
                .map(Node::getTextContent)
                .orElse("compile");
    }

    private static String text(Element parent, String name) {
        String text = child(parent, name).getTextContent().trim();
        return text.equals("${project.groupId}") ? OURS : text;
    }

    private static Element child(Element parent, String name) {
        return children(parent, name)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Cannot find <" + name + "> in <" + parent.getTagName() + ">"));
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(nodes::item)
                .filter(node -> node instanceof Element && node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
