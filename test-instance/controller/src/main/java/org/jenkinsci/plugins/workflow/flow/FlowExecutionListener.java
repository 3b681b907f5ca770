package org.jenkinsci.plugins.workflow.flow;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

public abstract class FlowExecutionListener implements ExtensionPoint {
    public FlowExecutionListener() {}

    public void onCreated(FlowExecution execution) {}

    public void onRunning(FlowExecution execution) {}

    public void onResumed(FlowExecution execution) {}

    public void onCompleted(FlowExecution execution) {}

    public static void fireCreated(FlowExecution execution) {
        tell(l -> l.onCreated(execution));
    }

    public static void fireRunning(FlowExecution execution) {
        tell(l -> l.onRunning(execution));
    }

    public static void fireResumed(FlowExecution execution) {
        tell(l -> l.onResumed(execution));
    }

    public static void fireCompleted(FlowExecution execution) {
        tell(l -> l.onCompleted(execution));
    }

    /** A listener that fails harms no build and no other listener. */
    private static void tell(Consumer<FlowExecutionListener> what) {
        for (FlowExecutionListener l : ExtensionList.lookup(FlowExecutionListener.class)) {
            try {
                what.accept(l);
            } catch (RuntimeException | LinkageError x) {
                Logger.getLogger(FlowExecutionListener.class.getName()).log(Level.WARNING, l + " failed", x);
            }
        }
    }
}
