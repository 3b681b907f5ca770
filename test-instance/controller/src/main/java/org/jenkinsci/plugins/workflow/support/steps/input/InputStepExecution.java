package org.jenkinsci.plugins.workflow.support.steps.input;

import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.ModelObject;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.User;
import io.jenkins.plugins.gitops.controller.pipeline.InputForms;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.steps.AbstractStepExecutionImpl;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** A question that waits for its answer, over restarts of the controller. */
public class InputStepExecution extends AbstractStepExecutionImpl implements ModelObject {
    private final InputStep input;
    private boolean settled;

    InputStepExecution(InputStep input, StepContext context) {
        super(context);
        this.input = input;
    }

    @Override
    public boolean start() throws Exception {
        action().add(this);
        Run<?, ?> run = getRun();
        run.save();
        java.io.PrintStream log = getContext().get(TaskListener.class).getLogger();
        if (input.getParameters().isEmpty()) {
            log.println(input.getMessage());
            log.println(input.getOk() + " or " + input.getCancel());
        } else {
            log.println("Input requested");
        }
        return false;
    }

    @Override
    public void onResume() {
        action().add(this);
    }

    private InputAction action() {
        Run<?, ?> run = getRun();
        InputAction a = run.getAction(InputAction.class);
        if (a == null) {
            a = new InputAction();
            run.addAction(new InputForms());
            run.addAction(a);
        }
        return a;
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        settled = true;
        action().remove(this);
        getContext().onFailure(cause);
    }

    public String getId() {
        return input.getId();
    }

    public InputStep getInput() {
        return input;
    }

    public Run<?, ?> getRun() {
        try {
            return getContext().get(Run.class);
        } catch (IOException | InterruptedException x) {
            throw new IllegalStateException("Cannot find the build of input '" + getId() + "': " + x.getMessage(), x);
        }
    }

    public synchronized boolean isSettled() {
        return settled;
    }

    @Override
    public String getDisplayName() {
        String m = input.getMessage();
        return m.length() < 32 ? m : m.substring(0, 32) + "...";
    }

    @RequirePOST
    public HttpResponse doProceedEmpty() throws IOException {
        preSubmissionCheck();
        return proceed(null);
    }

    public HttpResponse proceed(Map<String, Object> params) {
        User user = User.current();
        String who = user == null ? null : user.getId();
        Map<String, Object> answer = params == null ? new HashMap<>() : new HashMap<>(params);
        if (input.getSubmitterParameter() != null)
            answer.put(input.getSubmitterParameter(), who == null ? "anonymous" : who);
        settle();
        try {
            if (user != null)
                getContext().get(TaskListener.class).getLogger().println("Approved by " + user.getDisplayName());
        } catch (IOException | InterruptedException unlogged) {
            getContext().onFailure(unlogged);
            return HttpResponses.ok();
        }
        getContext()
                .onSuccess(
                        answer.isEmpty()
                                ? null
                                : answer.size() == 1
                                        ? answer.values().iterator().next()
                                        : answer);
        return HttpResponses.redirectTo("../../");
    }

    @RequirePOST
    public HttpResponse doAbort() {
        mayAnswer(true);
        User user = User.current();
        settle();
        getContext().onFailure(new FlowInterruptedException(Result.ABORTED, true, new Rejection(user)));
        return HttpResponses.redirectTo("../../");
    }

    private synchronized void settle() {
        if (settled) throw new Failure("This input has been already given");
        settled = true;
        action().remove(this);
    }

    public void preSubmissionCheck() {
        if (isSettled()) throw new Failure("This input has been already given");
        mayAnswer(false);
    }

    private void mayAnswer(boolean abort) {
        Job<?, ?> job = getRun().getParent();
        if (abort && job.hasPermission(Item.CANCEL)) return;
        String allowed = input.getSubmitter();
        if (allowed == null) {
            job.checkPermission(Item.BUILD);
            return;
        }
        if (Jenkins.get().hasPermission(Jenkins.ADMINISTER)) return;
        User user = User.current();
        if (user != null && Arrays.asList(allowed.split("\\s*,\\s*")).contains(user.getId())) return;
        throw new Failure("You need to be " + allowed + " to submit this.");
    }
}
