package hudson.model;

public abstract class AbstractModelObject {
    public AbstractModelObject() {}

    protected final void sendError(Exception a) {
        throw new UnsupportedOperationException();
    }

    protected final void sendError(String a) {
        throw new UnsupportedOperationException();
    }

    public String getSearchName() {
        throw new UnsupportedOperationException();
    }
}
