package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Computer;
import hudson.model.ModelObject;
import java.util.Arrays;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The nodes and what they are doing. */
@ExportedBean
public final class NodesPage implements ModelObject {
    @Override
    @Exported
    public String getDisplayName() {
        return "Nodes";
    }

    @Exported(name = "computer", inline = true)
    public List<Computer> getComputers() {
        return Arrays.asList(Jenkins.get().getComputers());
    }

    @Exported
    public int getBusyExecutors() {
        return getComputers().stream().mapToInt(Computer::countBusy).sum();
    }

    @Exported
    public int getTotalExecutors() {
        return getComputers().stream().mapToInt(Computer::countExecutors).sum();
    }
}
