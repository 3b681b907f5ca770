package hudson.security.csrf;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import javax.servlet.ServletRequest;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.Stapler;

/** Gives each session a word that only its own pages know, so that no other site can post in its name. */
public abstract class CrumbIssuer implements Describable<CrumbIssuer>, ExtensionPoint {
    public static final String DEFAULT_CRUMB_NAME = "Jenkins-Crumb";

    public CrumbIssuer() {}

    public String getCrumbRequestField() {
        return getDescriptor().getCrumbRequestField();
    }

    public String getCrumb() {
        return getCrumb(Stapler.getCurrentRequest());
    }

    public String getCrumb(ServletRequest request) {
        return issueCrumb(request, getDescriptor().getCrumbSalt());
    }

    protected abstract String issueCrumb(ServletRequest request, String salt);

    public abstract boolean validateCrumb(ServletRequest request, String salt, String crumb);

    @Override
    public CrumbIssuerDescriptor<CrumbIssuer> getDescriptor() {
        return (CrumbIssuerDescriptor<CrumbIssuer>) Jenkins.get().getDescriptorOrDie(getClass());
    }

    public static DescriptorExtensionList<CrumbIssuer, Descriptor<CrumbIssuer>> all() {
        return Jenkins.get().getDescriptorList(CrumbIssuer.class);
    }
}
