package hudson.model.labels;

public abstract class LabelVisitor<V, P> {
    LabelVisitor() {}

    public abstract V onAtom(LabelAtom a, P b);
}
