package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.model.Cause;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.Result;
import hudson.model.Run;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code currentBuild} and what {@code build} answers: a build as scripts see it. */
public final class BuildView implements Serializable {
    private final String id;
    private final boolean own;

    public BuildView(Run<?, ?> run, boolean own) {
        this.id = run.getExternalizableId();
        this.own = own;
    }

    public Run<?, ?> getRawBuild() {
        Run<?, ?> run = Run.fromExternalizableId(id);
        if (run == null)
            throw new IllegalStateException("Cannot find build '" + id + "': it was deleted; keep it longer");
        return run;
    }

    private Run<?, ?> writable() {
        if (!own) throw new SecurityException("Cannot change build '" + id + "': it is not the current one");
        return getRawBuild();
    }

    public void setResult(String result) {
        writable().setResult(Result.fromString(result));
    }

    public void setDescription(String text) throws IOException {
        writable().setDescription(text);
    }

    public void setDisplayName(String name) throws IOException {
        writable().setDisplayName(name);
    }

    public void setKeepLog(boolean keep) throws IOException {
        writable().keepLog(keep);
    }

    public String getResult() {
        Result r = getRawBuild().getResult();
        return r == null ? null : r.toString();
    }

    public String getCurrentResult() {
        String r = getResult();
        return r == null ? "SUCCESS" : r;
    }

    public boolean resultIsBetterOrEqualTo(String other) {
        return Result.fromString(getCurrentResult()).isBetterOrEqualTo(Result.fromString(other));
    }

    public boolean resultIsWorseOrEqualTo(String other) {
        return Result.fromString(getCurrentResult()).isWorseOrEqualTo(Result.fromString(other));
    }

    public int getNumber() {
        return getRawBuild().getNumber();
    }

    public String getId() {
        return getRawBuild().getId();
    }

    public String getDisplayName() {
        return getRawBuild().getDisplayName();
    }

    public String getFullDisplayName() {
        return getRawBuild().getFullDisplayName();
    }

    public String getProjectName() {
        return getRawBuild().getParent().getName();
    }

    public String getFullProjectName() {
        return getRawBuild().getParent().getFullName();
    }

    public String getDescription() {
        return getRawBuild().getDescription();
    }

    public long getTimeInMillis() {
        return getRawBuild().getTimeInMillis();
    }

    public long getStartTimeInMillis() {
        return getRawBuild().getStartTimeInMillis();
    }

    public long getDuration() {
        return getRawBuild().isBuilding()
                ? System.currentTimeMillis() - getStartTimeInMillis()
                : getRawBuild().getDuration();
    }

    public String getDurationString() {
        return getRawBuild().getDurationString();
    }

    public boolean isKeepLog() {
        return getRawBuild().isKeepLog();
    }

    public String getAbsoluteUrl() {
        return jenkins.model.Jenkins.get().getRootUrl() + getRawBuild().getUrl();
    }

    public BuildView getPreviousBuild() {
        Run<?, ?> before = getRawBuild().getPreviousBuild();
        return before == null ? null : new BuildView(before, false);
    }

    public BuildView getNextBuild() {
        Run<?, ?> after = getRawBuild().getNextBuild();
        return after == null ? null : new BuildView(after, false);
    }

    public List<Map<String, Object>> getBuildCauses() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Cause c : getRawBuild().getCauses()) {
            Map<String, Object> cause = new LinkedHashMap<>();
            cause.put("_class", c.getClass().getName());
            cause.put("shortDescription", c.getShortDescription());
            if (c instanceof Cause.UserIdCause user) cause.put("userId", user.getUserId());
            all.add(cause);
        }
        return all;
    }

    public Map<String, String> getBuildVariables() {
        Map<String, String> all = new TreeMap<>();
        for (ParametersAction a : getRawBuild().getActions(ParametersAction.class))
            for (ParameterValue v : a.getParameters())
                if (!v.isSensitive()) all.put(v.getName(), String.valueOf(v.getValue()));
        if (getRawBuild() instanceof org.jenkinsci.plugins.workflow.job.WorkflowRun run
                && run.getExecution() instanceof Execution e) all.putAll(e.environment());
        return all;
    }
}
