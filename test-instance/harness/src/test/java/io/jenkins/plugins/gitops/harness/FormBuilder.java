package io.jenkins.plugins.gitops.harness;

import hudson.Extension;
import hudson.model.AbstractProject;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.Builder;
import hudson.util.ListBoxModel;
import hudson.util.Secret;
import java.util.List;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A step with every kind of field. */
public final class FormBuilder extends Builder {
    private final String title;
    private final List<Part> parts;
    private final Gate gate;
    private Part main;
    private String size;
    private Secret token;
    private int count;

    @DataBoundConstructor
    public FormBuilder(String title, List<Part> parts, Gate gate) {
        if (title.equals("refused")) throw new IllegalArgumentException("Cannot make it: so it was asked; ask again");
        this.title = title;
        this.parts = parts == null ? List.of() : List.copyOf(parts);
        this.gate = gate;
    }

    public String getTitle() {
        return title;
    }

    public List<Part> getParts() {
        return parts;
    }

    public Gate getGate() {
        return gate;
    }

    public Part getMain() {
        return main;
    }

    @DataBoundSetter
    public void setMain(Part main) {
        this.main = main;
    }

    public String getSize() {
        return size;
    }

    @DataBoundSetter
    public void setSize(String size) {
        this.size = size;
    }

    public Secret getToken() {
        return token;
    }

    @DataBoundSetter
    public void setToken(Secret token) {
        this.token = token;
    }

    public int getCount() {
        return count;
    }

    @DataBoundSetter
    public void setCount(int count) {
        this.count = count;
    }

    @Extension
    public static final class DescriptorImpl extends BuildStepDescriptor<Builder> {
        @Override
        public boolean isApplicable(Class<? extends AbstractProject> type) {
            return true;
        }

        @Override
        public String getDisplayName() {
            return "Every field";
        }

        @POST
        public ListBoxModel doFillSizeItems(@QueryParameter String title) {
            return new ListBoxModel().add("small").add("large").add("as " + title);
        }
    }
}
