package io.jenkins.plugins.gitops.controller.casc;

import hudson.Main;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.gitops.controller.Controller;
import io.jenkins.plugins.gitops.controller.Part;
import io.jenkins.plugins.gitops.controller.security.FirstAdmin;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/** Configures the controller before its jobs are loaded, and closes one that nobody has configured. */
public final class CascPart implements Part {
    private static final Logger LOGGER = Logger.getLogger(CascPart.class.getName());

    @Override
    public void beforeJobs(Controller controller) throws Exception {
        ConfigurationAsCode.init();
        if (!Main.isUnitTest) {
            FirstAdmin.ifOpen(Jenkins.get())
                    .ifPresent(password -> LOGGER.info(() -> "Nobody was configured: log in as " + FirstAdmin.NAME
                            + " with the password " + password + " (it is not kept; a new home gets a new one)"));
        }
    }
}
