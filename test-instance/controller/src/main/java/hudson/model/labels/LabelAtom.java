package hudson.model.labels;

import hudson.model.Label;
import hudson.model.Saveable;
import hudson.util.VariableResolver;
import io.jenkins.plugins.gitops.controller.Words;

/** One label. */
public class LabelAtom extends Label implements Saveable {
    public LabelAtom(String name) {
        super(name);
    }

    @Override
    public String getExpression() {
        return name.matches("[^\\s&|!()\"<>-]+(-[^\\s&|!()\"<>-]+)*") ? name : Words.quote(name);
    }

    @Override
    public boolean matches(VariableResolver<Boolean> resolver) {
        return Boolean.TRUE.equals(resolver.resolve(name));
    }

    @Override
    public <V, P> V accept(LabelVisitor<V, P> visitor, P param) {
        return visitor.onAtom(this, param);
    }

    @Override
    public LabelOperatorPrecedence precedence() {
        return LabelOperatorPrecedence.ATOM;
    }

    @Override
    public void save() {}
}
