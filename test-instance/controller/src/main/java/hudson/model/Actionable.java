package hudson.model;

import hudson.Util;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.TransientActionFactory;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** What actions can be attached to; some are stored with it, some are added by factories each time it is asked. */
@ExportedBean
public abstract class Actionable extends AbstractModelObject {
    private static final Logger LOG = Logger.getLogger(Actionable.class.getName());
    private volatile CopyOnWriteArrayList<Action> actions;

    public List<Action> getActions() {
        synchronized (this) {
            if (actions == null) actions = new CopyOnWriteArrayList<>();
            return actions;
        }
    }

    @Exported(name = "actions")
    public final List<? extends Action> getAllActions() {
        return with(Action.class, new ArrayList<>(getActions()));
    }

    public <T extends Action> List<T> getActions(Class<T> type) {
        return with(type, Util.filter(getActions(), type));
    }

    private <T extends Action> List<T> with(Class<T> type, List<T> stored) {
        List<T> all = new ArrayList<>(stored);
        for (TransientActionFactory<?> factory : TransientActionFactory.factoriesFor(getClass(), type)) {
            try {
                for (Action a : ((TransientActionFactory<Object>) factory).createFor(this)) {
                    if (type.isInstance(a)) all.add(type.cast(a));
                }
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "Could not load actions from " + factory + " for " + this, e);
            }
        }
        return all;
    }

    public <T extends Action> T getAction(Class<T> type) {
        for (Action a : getActions()) if (type.isInstance(a)) return type.cast(a);
        List<T> all = with(type, List.of());
        return all.isEmpty() ? null : all.get(0);
    }

    public void addAction(Action a) {
        if (a == null) throw new IllegalArgumentException("Action must be non-null");
        getActions().add(a);
    }

    public void replaceAction(Action a) {
        addOrReplaceAction(a);
    }

    public boolean addOrReplaceAction(Action a) {
        return replaceActions(a.getClass(), a);
    }

    public boolean removeActions(Class<? extends Action> type) {
        return getActions().removeIf(type::isInstance);
    }

    public boolean replaceActions(Class<? extends Action> type, Action a) {
        synchronized (this) {
            List<Action> current = getActions();
            if (current.stream().filter(o -> o.getClass() == type).toList().equals(List.of(a))) return false;
            current.removeIf(o -> o.getClass() == type);
            current.add(a);
            return true;
        }
    }
}
