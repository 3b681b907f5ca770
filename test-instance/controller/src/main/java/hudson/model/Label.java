package hudson.model;

import hudson.Util;
import hudson.model.labels.LabelAtom;
import hudson.model.labels.LabelOperatorPrecedence;
import hudson.model.labels.LabelVisitor;
import hudson.util.VariableResolver;
import io.jenkins.plugins.gitops.controller.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jenkins.model.Jenkins;

/** A name that nodes bear, or an expression over such names. */
public abstract class Label extends Actionable implements Comparable<Label> {
    protected final transient String name;

    protected Label(String name) {
        this.name = name;
    }

    public final String getName() {
        return name;
    }

    @Override
    public String getDisplayName() {
        return name;
    }

    public abstract String getExpression();

    public String getUrl() {
        return "label/" + Util.rawEncode(name) + '/';
    }

    public abstract boolean matches(VariableResolver<Boolean> resolver);

    public final boolean matches(Collection<LabelAtom> labels) {
        return matches(n -> labels.stream().anyMatch(l -> l.getName().equals(n)));
    }

    public final boolean matches(Node node) {
        return matches(node.getAssignedLabels());
    }

    public Set<Node> getNodes() {
        List<Node> all = new ArrayList<>(Jenkins.get().getNodes());
        all.add(Jenkins.get());
        all.removeIf(n -> !matches(n));
        return new HashSet<>(all);
    }

    public boolean contains(Node node) {
        return matches(node);
    }

    public boolean isEmpty() {
        return getNodes().isEmpty();
    }

    public boolean isOffline() {
        return getNodes().stream().map(Node::toComputer).noneMatch(c -> c != null && c.isOnline());
    }

    public abstract <V, P> V accept(LabelVisitor<V, P> visitor, P param);

    public abstract LabelOperatorPrecedence precedence();

    @Override
    public final int compareTo(Label that) {
        return name.compareTo(that.name);
    }

    @Override
    public String toString() {
        return name;
    }

    public static Set<LabelAtom> parse(String labels) {
        Set<LabelAtom> atoms = new TreeSet<>();
        for (String word : Util.fixNull(labels).isBlank() ? new String[0] : Words.tokenize(labels)) {
            atoms.add(Jenkins.get().getLabelAtom(word));
        }
        return atoms;
    }

    public static Label get(String expression) {
        return Jenkins.get().getLabel(expression);
    }

    public static Label parseExpression(String expression) {
        return new LabelParser(expression).parse();
    }
}
