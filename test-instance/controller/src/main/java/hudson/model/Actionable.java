package hudson.model;

import java.util.List;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

public abstract class Actionable extends AbstractModelObject {
    public Actionable() {}

    public List<Action> getActions() {
        throw new UnsupportedOperationException();
    }

    public final List<? extends Action> getAllActions() {
        throw new UnsupportedOperationException();
    }

    public <T extends Action> List<T> getActions(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public void addAction(Action a) {
        throw new UnsupportedOperationException();
    }

    public void replaceAction(Action a) {
        throw new UnsupportedOperationException();
    }

    public boolean addOrReplaceAction(Action a) {
        throw new UnsupportedOperationException();
    }

    public boolean removeAction(Action a) {
        throw new UnsupportedOperationException();
    }

    public boolean removeActions(Class<? extends Action> a) {
        throw new UnsupportedOperationException();
    }

    public boolean replaceActions(Class<? extends Action> a, Action b) {
        throw new UnsupportedOperationException();
    }

    public Action getAction(int a) {
        throw new UnsupportedOperationException();
    }

    public <T extends Action> T getAction(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public Object getDynamic(String a, StaplerRequest b, StaplerResponse c) {
        throw new UnsupportedOperationException();
    }
}
