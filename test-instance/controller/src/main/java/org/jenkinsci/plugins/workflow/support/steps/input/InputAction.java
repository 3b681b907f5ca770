package org.jenkinsci.plugins.workflow.support.steps.input;

import hudson.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jenkins.model.RunAction2;

/** The questions that a run asks now. */
public class InputAction implements RunAction2 {
    private transient volatile List<InputStepExecution> executions = new CopyOnWriteArrayList<>();
    private transient Run<?, ?> run;

    public InputAction() {}

    @Override
    public void onAttached(Run<?, ?> r) {
        run = r;
    }

    @Override
    public void onLoad(Run<?, ?> r) {
        run = r;
        executions = new CopyOnWriteArrayList<>();
    }

    public Run<?, ?> getRun() {
        return run;
    }

    @Override
    public String getIconFileName() {
        return isWaitingForInput() ? "symbol-pause" : null;
    }

    @Override
    public String getDisplayName() {
        return isWaitingForInput() ? "Paused for Input" : null;
    }

    @Override
    public String getUrlName() {
        return "input";
    }

    public synchronized void add(InputStepExecution step) {
        if (!executions.contains(step)) executions.add(step);
    }

    public synchronized void remove(InputStepExecution step) {
        executions.remove(step);
    }

    public InputStepExecution getExecution(String id) {
        for (InputStepExecution e : getExecutions()) if (e.getId().equals(id)) return e;
        return null;
    }

    public List<InputStepExecution> getExecutions() {
        return new ArrayList<>(executions);
    }

    public boolean isWaitingForInput() {
        return !executions.isEmpty();
    }

    public InputStepExecution getDynamic(String token) {
        return getExecution(token);
    }
}
