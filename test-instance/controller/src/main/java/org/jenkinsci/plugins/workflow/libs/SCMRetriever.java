package org.jenkinsci.plugins.workflow.libs;

import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Retrieves a library from any SCM whose configuration may name ${library.NAME.version}. */
public class SCMRetriever extends LibraryRetriever {
    private final SCM scm;

    @DataBoundConstructor
    public SCMRetriever(SCM scm) {
        this.scm = scm;
    }

    public SCM getScm() {
        return scm;
    }

    @Override
    public void retrieve(
            String name, String version, boolean changelog, FilePath target, Run<?, ?> run, TaskListener listener)
            throws Exception {
        io.jenkins.plugins.gitops.controller.pipeline.GitSCM.at(scm, "${library." + name + ".version}", version)
                .checkout(run, new Launcher.LocalLauncher(listener), target, listener, null, null);
    }

    @Override
    public void retrieve(String name, String version, FilePath target, Run<?, ?> run, TaskListener listener)
            throws Exception {
        retrieve(name, version, true, target, run, listener);
    }

    @Extension
    @Symbol("legacySCM")
    public static class DescriptorImpl extends LibraryRetrieverDescriptor {
        public DescriptorImpl() {}

        @Override
        public String getDisplayName() {
            return "Legacy SCM";
        }
    }
}
