package hudson.model;

import hudson.Util;
import hudson.model.queue.FoldableAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.RunAction2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The causes of a run. */
@ExportedBean
public class CauseAction implements FoldableAction, RunAction2 {
    private final Map<Cause, Integer> causeBag = new LinkedHashMap<>();

    public CauseAction(Cause c) {
        this(List.of(c));
    }

    public CauseAction(Collection<? extends Cause> causes) {
        causes.forEach(this::add);
    }

    public CauseAction(CauseAction that) {
        this(that.getCauses());
    }

    private synchronized void add(Cause c) {
        causeBag.merge(c, 1, Integer::sum);
    }

    @Exported(visibility = 2)
    public synchronized List<Cause> getCauses() {
        return new ArrayList<>(causeBag.keySet());
    }

    public <T extends Cause> T findCause(Class<T> type) {
        List<T> found = Util.filter(getCauses(), type);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public String getDisplayName() {
        return "Cause";
    }

    @Override
    public String getIconFileName() {
        return null;
    }

    @Override
    public String getUrlName() {
        return "cause";
    }

    @Override
    public void onLoad(Run<?, ?> owner) {
        getCauses().forEach(c -> c.onLoad(owner));
    }

    @Override
    public void onAttached(Run<?, ?> owner) {
        getCauses().forEach(c -> c.onAddedTo(owner));
    }

    @Override
    public void foldIntoExisting(Queue.Item item, Queue.Task owner, List<Action> others) {
        CauseAction existing = item.getAction(CauseAction.class);
        if (existing == null) {
            item.getActions().add(new CauseAction(this));
        } else {
            getCauses().forEach(existing::add);
        }
    }
}
