package jenkins.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Adds actions to objects of one type without storing them. */
public abstract class TransientActionFactory<T> implements ExtensionPoint {
    public abstract Class<T> type();

    public Class<? extends Action> actionType() {
        return Action.class;
    }

    public abstract Collection<? extends Action> createFor(T target);

    public static Iterable<? extends TransientActionFactory<?>> factoriesFor(
            Class<?> type, Class<? extends Action> actionType) {
        List<TransientActionFactory<?>> fitting = new ArrayList<>();
        for (TransientActionFactory<?> f : ExtensionList.lookup(TransientActionFactory.class)) {
            if (f.type().isAssignableFrom(type)
                    && (f.actionType().isAssignableFrom(actionType) || actionType.isAssignableFrom(f.actionType()))) {
                fitting.add(f);
            }
        }
        return fitting;
    }
}
