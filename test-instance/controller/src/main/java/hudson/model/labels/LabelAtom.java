package hudson.model.labels;

import hudson.model.Label;
import hudson.model.Saveable;
import hudson.util.VariableResolver;
import java.io.IOException;

public class LabelAtom extends Label implements Saveable {
    public LabelAtom(String a) {
        super((String) null);
    }

    public String getExpression() {
        throw new UnsupportedOperationException();
    }

    public boolean isAtom() {
        throw new UnsupportedOperationException();
    }

    public boolean matches(VariableResolver<Boolean> a) {
        throw new UnsupportedOperationException();
    }

    public <V, P> V accept(LabelVisitor<V, P> a, P b) {
        throw new UnsupportedOperationException();
    }

    public LabelOperatorPrecedence precedence() {
        throw new UnsupportedOperationException();
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException();
    }
}
