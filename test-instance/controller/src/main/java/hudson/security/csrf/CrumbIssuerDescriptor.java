package hudson.security.csrf;

import hudson.model.Descriptor;
import jenkins.security.HexStringConfidentialKey;

public abstract class CrumbIssuerDescriptor<T extends CrumbIssuer> extends Descriptor<CrumbIssuer> {
    private static final HexStringConfidentialKey SALT =
            new HexStringConfidentialKey(CrumbIssuerDescriptor.class, "salt", 64);

    private final String crumbRequestField;

    /** The salt asked for is only where there is no key of the controller's own, and there always is one. */
    protected CrumbIssuerDescriptor(String salt, String crumbRequestField) {
        this.crumbRequestField = crumbRequestField;
    }

    public String getCrumbSalt() {
        return SALT.get();
    }

    public String getCrumbRequestField() {
        return crumbRequestField;
    }
}
