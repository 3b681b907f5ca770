package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What all jobs below a folder are labelled with; a job, and a folder further down, may say otherwise. */
public final class FolderLabels extends AbstractDescribableImpl<FolderLabels> {
    private final String folder;
    private final String labels;

    @DataBoundConstructor
    public FolderLabels(String folder, String labels) {
        this.folder = folder.strip();
        this.labels = labels.strip();
    }

    public String getFolder() {
        return folder;
    }

    public String getLabels() {
        return labels;
    }

    boolean holds(String job) {
        return folder.isEmpty() || job.startsWith(folder + "/");
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<FolderLabels> {
        @Override
        public String getDisplayName() {
            return "Labels of a folder";
        }

        @POST
        public FormValidation doCheckLabels(@QueryParameter String value) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            String problem = LabelText.problem(value);
            return problem.isEmpty()
                    ? FormValidation.ok()
                    : FormValidation.error(
                            "Cannot read label '" + problem + "': it is no name=value; write for instance 'team=shop'");
        }
    }
}
