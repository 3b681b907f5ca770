package io.jenkins.plugins.gitops.delivery.buildonce;

import hudson.FilePath;
import hudson.model.Computer;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.BuildContext;
import org.jspecify.annotations.Nullable;

/** A workspace by the names that outlive a restart: its Jenkins agent and its folder there. */
record Workplace(String agent, String folder) {
    static Workplace of(@Nullable Computer computer, @Nullable FilePath workspace) {
        if (computer == null || workspace == null)
            throw new Refusal("build an image", "there is no workspace here", "call buildOnce inside of a node block");
        String name = computer.getName();
        return new Workplace(name.isEmpty() ? BuildContext.HERE : name, workspace.getRemote());
    }
}
