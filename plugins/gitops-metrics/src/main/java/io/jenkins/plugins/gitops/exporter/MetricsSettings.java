package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.Secret;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Everything that can be said about the exporter, in one object: one save. */
public final class MetricsSettings extends AbstractDescribableImpl<MetricsSettings> {
    private static final String PATH = "gitops-metrics";
    private static final String BEARER = "Bearer ";
    private static final int FEWEST_SERIES = 1_000;

    private String path = PATH;
    private @Nullable Secret token;
    private boolean openToAll;
    private int mostSeries = 20_000;
    private int mostMegabytes = 32;
    private boolean eachBranch;
    private String shown = "";
    private String hidden = "";
    private String labelNames = "";
    private List<FolderLabels> folders = new ArrayList<>();

    @DataBoundConstructor
    public MetricsSettings() {}

    /** Where Prometheus asks, below the controller's own address. */
    public String getPath() {
        return path;
    }

    @DataBoundSetter
    public void setPath(String path) {
        this.path = isPath(path) ? path : PATH;
    }

    private static boolean isPath(String path) {
        return path.matches("[a-z0-9][a-z0-9-]{0,60}");
    }

    /** A bearer token that opens the metrics and nothing else; without one only permissions do. */
    public @Nullable Secret getToken() {
        return token;
    }

    @DataBoundSetter
    public void setToken(@Nullable Secret token) {
        this.token = token == null || token.getPlainText().isEmpty() ? null : token;
    }

    /** Whether everybody who reaches the controller may scrape, as in a network that is trusted. */
    public boolean isOpenToAll() {
        return openToAll;
    }

    @DataBoundSetter
    public void setOpenToAll(boolean openToAll) {
        this.openToAll = openToAll;
    }

    /** How many series there may be; from the next start on. */
    public int getMostSeries() {
        return mostSeries;
    }

    @DataBoundSetter
    public void setMostSeries(int mostSeries) {
        this.mostSeries = Math.max(FEWEST_SERIES, mostSeries);
    }

    /** How much memory their names and values may take; from the next start on. */
    public int getMostMegabytes() {
        return mostMegabytes;
    }

    @DataBoundSetter
    public void setMostMegabytes(int mostMegabytes) {
        this.mostMegabytes = Math.max(1, mostMegabytes);
    }

    /** Whether branches and pull requests are counted under names of their own, not their project's. */
    public boolean isEachBranch() {
        return eachBranch;
    }

    @DataBoundSetter
    public void setEachBranch(boolean eachBranch) {
        this.eachBranch = eachBranch;
    }

    /** Names of the only metrics that are exposed, separated by commas; * stands for anything, and nothing for all. */
    public String getShown() {
        return shown;
    }

    @DataBoundSetter
    public void setShown(String shown) {
        this.shown = shown.strip();
    }

    /** Names of metrics that are not exposed, separated by commas; * stands for anything. They go on counting. */
    public String getHidden() {
        return hidden;
    }

    @DataBoundSetter
    public void setHidden(String hidden) {
        this.hidden = hidden.strip();
    }

    /** The labels that pipelines can have, separated by commas; from the next start on. */
    public String getLabelNames() {
        return labelNames;
    }

    @DataBoundSetter
    public void setLabelNames(String labelNames) {
        this.labelNames = labelNames.strip();
    }

    /** What jobs are labelled with, by their folder. */
    public List<FolderLabels> getFolders() {
        return folders;
    }

    @DataBoundSetter
    public void setFolders(List<FolderLabels> folders) {
        this.folders = new ArrayList<>(folders);
    }

    /** Those of the label names that can be one. */
    List<String> labels() {
        return names(labelNames).filter(name -> problem(name).isEmpty()).toList();
    }

    private static Stream<String> names(String text) {
        return Arrays.stream(text.split("[,\\s]+", -1))
                .filter(name -> !name.isEmpty())
                .distinct();
    }

    private static Optional<String> problem(String label) {
        try {
            Label.open(label);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    Predicate<String> exposed() {
        return new Exposed(shown, hidden);
    }

    /** Whether who asks need not have the permission; tokens are compared in a time that tells nothing about where they differ. */
    boolean opens(@Nullable String authorization) {
        if (openToAll) return true;
        return token != null
                && authorization != null
                && authorization.startsWith(BEARER)
                && MessageDigest.isEqual(bytes(token.getPlainText()), bytes(authorization.substring(BEARER.length())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<MetricsSettings> {
        @Override
        public String getDisplayName() {
            return "GitOps Metrics";
        }

        @POST
        public FormValidation doCheckPath(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return isPath(value)
                    ? FormValidation.ok()
                    : FormValidation.error("Cannot take path '" + value + "': it has other characters than lower-case"
                            + " letters, digits and hyphens; take for instance '" + PATH + "'");
        }

        @POST
        public FormValidation doCheckLabelNames(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return names(value)
                    .flatMap(name -> problem(name).stream())
                    .findFirst()
                    .map(FormValidation::error)
                    .orElse(FormValidation.ok());
        }

        @POST
        public FormValidation doCheckMostSeries(@QueryParameter int value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return value >= FEWEST_SERIES
                    ? FormValidation.ok()
                    : FormValidation.error("Cannot do with " + value + " series: the exporter's own need more; allow at"
                            + " least " + FEWEST_SERIES);
        }
    }
}
