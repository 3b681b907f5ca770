package io.jenkins.plugins.gitops.controller.web;

import hudson.PluginWrapper;
import hudson.model.Descriptor;
import hudson.model.ModelObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpRedirect;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** Manage Jenkins, and the system configuration under it. */
public final class ManagePage implements ModelObject, StaplerProxy {
    @Override
    public String getDisplayName() {
        return "Manage Jenkins";
    }

    @Override
    public Object getTarget() {
        Jenkins.get().checkAnyPermission(Jenkins.MANAGE, Jenkins.SYSTEM_READ);
        return this;
    }

    public List<GlobalConfiguration> getConfigurations() {
        List<GlobalConfiguration> shown = new ArrayList<>();
        for (GlobalConfiguration c : GlobalConfiguration.all()) {
            if (JobForm.isView(c.getGlobalConfigPage())
                    && Jenkins.get().hasPermission(c.getRequiredGlobalConfigPagePermission())) {
                shown.add(c);
            }
        }
        return shown;
    }

    /** Each section gets its own part of the form; what one refuses leaves the others saved, as in Jenkins. */
    @RequirePOST
    public HttpResponse doConfigSubmit(StaplerRequest req, StaplerResponse rsp) throws Exception {
        Jenkins.get().checkPermission(Jenkins.MANAGE);
        JSONObject form = req.getSubmittedForm();
        for (GlobalConfiguration c : getConfigurations()) {
            JSONObject part = form.optJSONObject(JobForm.safe(c));
            if (part != null && !part.isNullObject() && !c.configure(req, part)) {
                throw new Descriptor.FormException(
                        "Cannot save \"" + c.getDisplayName() + "\": it refused; correct its fields", c.getId());
            }
        }
        return new HttpRedirect(req.getContextPath() + "/manage/");
    }

    public Plugins getPluginManager() {
        return new Plugins();
    }

    public CredentialsPage getCredentials() {
        return new CredentialsPage();
    }

    /** The plugins that are loaded, and those that could not be. */
    public static final class Plugins implements ModelObject, StaplerProxy {
        @Override
        public String getDisplayName() {
            return "Plugins";
        }

        @Override
        public Object getTarget() {
            Jenkins.get().checkPermission(Jenkins.SYSTEM_READ);
            return this;
        }

        public List<PluginWrapper> getAll() {
            return Jenkins.get().getPluginManager().getPlugins().stream()
                    .sorted(Comparator.comparing(PluginWrapper::getShortName))
                    .toList();
        }

        public List<?> getFailed() {
            return Jenkins.get().getPluginManager().getFailedPlugins();
        }
    }
}
