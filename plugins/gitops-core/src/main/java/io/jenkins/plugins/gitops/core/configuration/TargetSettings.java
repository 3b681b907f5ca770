package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.promotion.Editing;
import io.jenkins.plugins.gitops.model.promotion.Target;
import io.jenkins.plugins.gitops.model.promotion.Writes;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Where in the files of an environment an artifact stands. */
public final class TargetSettings extends AbstractDescribableImpl<TargetSettings> {
    private final String file;
    private String editing = Word.of(Editing.KUSTOMIZE_IMAGE);
    private String key = "";
    private String artifact = Target.ANY;
    private String writes = Word.of(Writes.DIGEST);
    private boolean everywhere;

    @DataBoundConstructor
    public TargetSettings(String file) {
        this.file = Text.trimmed(file);
    }

    public String getFile() {
        return file;
    }

    public String getEditing() {
        return editing;
    }

    @DataBoundSetter
    public void setEditing(String editing) {
        this.editing = Word.checked("how a target is edited", Editing.class, editing);
    }

    public String getKey() {
        return key;
    }

    @DataBoundSetter
    public void setKey(String key) {
        this.key = Text.trimmed(key);
    }

    public String getArtifact() {
        return artifact;
    }

    @DataBoundSetter
    public void setArtifact(String artifact) {
        this.artifact = artifact.isBlank() ? Target.ANY : Text.trimmed(artifact);
    }

    public String getWrites() {
        return writes;
    }

    @DataBoundSetter
    public void setWrites(String writes) {
        this.writes = Word.checked("what a target gets", Writes.class, writes);
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    @DataBoundSetter
    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }

    Target target() {
        return new Target(
                artifact,
                Word.read("how a target is edited", Editing.class, editing),
                file,
                key,
                Word.read("what a target gets", Writes.class, writes),
                everywhere);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<TargetSettings> {
        @Override
        public String getDisplayName() {
            return "Target";
        }

        @POST
        public ListBoxModel doFillEditingItems() {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Word.choices(Editing.class);
        }

        @POST
        public ListBoxModel doFillWritesItems() {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Word.choices(Writes.class);
        }

        @POST
        public FormValidation doCheckFile(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.path(value);
        }

        @POST
        public FormValidation doCheckKey(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return Text.verdict(Landscape.problemsOfPlaceholders(value));
        }
    }
}
