package hudson.model;

import hudson.model.labels.LabelAtom;
import hudson.model.labels.LabelOperatorPrecedence;
import hudson.model.labels.LabelVisitor;
import hudson.util.VariableResolver;
import java.util.Collection;
import java.util.Set;

public abstract class Label extends Actionable implements Comparable<Label> {
    protected Label(String a) {}

    public final String getName() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public abstract String getExpression();

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException();
    }

    public boolean isAtom() {
        throw new UnsupportedOperationException();
    }

    public abstract boolean matches(VariableResolver<Boolean> a);

    public final boolean matches(Collection<LabelAtom> a) {
        throw new UnsupportedOperationException();
    }

    public final boolean matches(Node a) {
        throw new UnsupportedOperationException();
    }

    public Set<Node> getNodes() {
        throw new UnsupportedOperationException();
    }

    public boolean isAssignable() {
        throw new UnsupportedOperationException();
    }

    public int getTotalExecutors() {
        throw new UnsupportedOperationException();
    }

    public int getBusyExecutors() {
        throw new UnsupportedOperationException();
    }

    public int getIdleExecutors() {
        throw new UnsupportedOperationException();
    }

    public boolean isOffline() {
        throw new UnsupportedOperationException();
    }

    public String getDescription() {
        throw new UnsupportedOperationException();
    }

    public boolean contains(Node a) {
        throw new UnsupportedOperationException();
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    public abstract <V, P> V accept(LabelVisitor<V, P> a, P b);

    public Set<LabelAtom> listAtoms() {
        throw new UnsupportedOperationException();
    }

    public abstract LabelOperatorPrecedence precedence();

    public final int compareTo(Label a) {
        throw new UnsupportedOperationException();
    }

    public static Set<LabelAtom> parse(String a) {
        throw new UnsupportedOperationException();
    }

    public static Label get(String a) {
        throw new UnsupportedOperationException();
    }

    public static Label parseExpression(String a) {
        throw new UnsupportedOperationException();
    }
}
