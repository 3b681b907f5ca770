package io.jenkins.plugins.gitops.exporter;

import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.gitops.metrics.Label;
import java.util.Locale;
import jenkins.model.InterruptedBuildAction;
import org.jspecify.annotations.Nullable;

/** Under which name a job is counted, and what its results are called. */
final class Pipelines {
    /** Of the branch-api plugin, which need not be there. */
    private static final String MULTIBRANCH = "jenkins.branch.MultiBranchProject";

    private Pipelines() {}

    /** Its own full name; the project's where the job is one of its branches or pull requests; nobody's where it does not want one. */
    static String name(Job<?, ?> job) {
        MetricsSettings settings = MetricsConfiguration.current().getSettings();
        MetricsJobProperty property = job.getProperty(MetricsJobProperty.class);
        if (property != null && property.isAnonymous()) return Label.OTHER;
        ItemGroup<?> parent = job.getParent();
        return !settings.isEachBranch() && isMultibranch(parent.getClass()) ? parent.getFullName() : job.getFullName();
    }

    static boolean isMultibranch(@Nullable Class<?> type) {
        return type != null && (type.getName().equals(MULTIBRANCH) || isMultibranch(type.getSuperclass()));
    }

    /** In OpenTelemetry's words. */
    static String result(Run<?, ?> run) {
        Result result = run.getResult();
        if (result == null) return "error";
        if (result.equals(Result.SUCCESS)) return "success";
        if (result.equals(Result.ABORTED)) return ranOutOfTime(run) ? "timeout" : "cancellation";
        return result.equals(Result.NOT_BUILT) ? "skip" : "failure";
    }

    /** The step {@code timeout} says so by a type of its own, which its plugin keeps for itself. */
    private static boolean ranOutOfTime(Run<?, ?> run) {
        return run.getActions(InterruptedBuildAction.class).stream()
                .flatMap(action -> action.getCauses().stream())
                .anyMatch(cause ->
                        cause.getClass().getName().toLowerCase(Locale.ROOT).contains("timeout"));
    }
}
