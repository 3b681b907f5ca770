package org.jenkinsci.plugins.workflow.actions;

import java.util.Objects;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.FlowGraphWalker;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class ErrorAction implements PersistentAction {
    private final String type;
    private final String message;
    private final transient Throwable error;

    public ErrorAction(Throwable error) {
        this.error = error;
        this.type = error.getClass().getName();
        this.message = error.getMessage();
    }

    /** The very error while the controller lives; afterwards one that says the same. */
    public Throwable getError() {
        return error != null ? error : new Exception(message == null ? type : message);
    }

    public static FlowNode findOrigin(Throwable error, FlowExecution execution) {
        FlowNode origin = null;
        for (FlowNode n : new FlowGraphWalker(execution)) {
            ErrorAction a = n.getPersistentAction(ErrorAction.class);
            if (a != null && equals(error, a.getError())) origin = n;
        }
        return origin;
    }

    public static boolean equals(Throwable t1, Throwable t2) {
        return t1 == t2 || t1.getClass() == t2.getClass() && Objects.equals(t1.getMessage(), t2.getMessage());
    }

    @Override
    public String getIconFileName() {
        return null;
    }

    @Override
    public String getDisplayName() {
        return message;
    }

    @Override
    public String getUrlName() {
        return null;
    }
}
