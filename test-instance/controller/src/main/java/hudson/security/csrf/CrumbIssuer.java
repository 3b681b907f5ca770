package hudson.security.csrf;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import javax.servlet.ServletRequest;

public abstract class CrumbIssuer implements Describable<CrumbIssuer>, ExtensionPoint {
    public CrumbIssuer() {}

    public String getCrumbRequestField() {
        throw new UnsupportedOperationException();
    }

    public String getCrumb() {
        throw new UnsupportedOperationException();
    }

    public String getCrumb(ServletRequest a) {
        throw new UnsupportedOperationException();
    }
}
