package hudson.scm;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Describable;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import jenkins.model.Jenkins;

public abstract class SCM implements Describable<SCM>, ExtensionPoint {
    public SCM() {}

    public void checkout(
            Run<?, ?> build,
            Launcher launcher,
            FilePath workspace,
            TaskListener listener,
            File changelogFile,
            SCMRevisionState baseline)
            throws IOException, InterruptedException {
        throw new AbstractMethodError("Cannot check out with " + getClass().getName() + ": it does not say how");
    }

    public void buildEnvironment(Run<?, ?> build, Map<String, String> env) {}

    public String getKey() {
        return getClass().getName();
    }

    public abstract ChangeLogParser createChangeLogParser();

    @Override
    public SCMDescriptor<?> getDescriptor() {
        return (SCMDescriptor<?>) Jenkins.get().getDescriptorOrDie(getClass());
    }

    public static DescriptorExtensionList<SCM, SCMDescriptor<?>> all() {
        return Jenkins.get().getDescriptorList(SCM.class);
    }
}
