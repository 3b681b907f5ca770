package hudson.model;

import hudson.model.queue.FoldableAction;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jenkins.model.RunAction2;

public class CauseAction implements FoldableAction, RunAction2 {
    public CauseAction(Cause a) {}

    public CauseAction(Cause[] a) {}

    public CauseAction(Collection<? extends Cause> a) {}

    public CauseAction(CauseAction a) {}

    public List<Cause> getCauses() {
        throw new UnsupportedOperationException();
    }

    public <T extends Cause> T findCause(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getIconFileName() {
        throw new UnsupportedOperationException();
    }

    public String getUrlName() {
        throw new UnsupportedOperationException();
    }

    public Map<Cause, Integer> getCauseCounts() {
        throw new UnsupportedOperationException();
    }

    public void onLoad(Run<?, ?> a) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void onAttached(Run<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public void foldIntoExisting(Queue.Item a, Queue.Task b, List<Action> c) {
        throw new UnsupportedOperationException();
    }
}
