package hudson.security.csrf;

import hudson.Extension;
import hudson.model.ModelObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.ServletRequest;
import javax.servlet.http.HttpServletRequest;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** A crumb is bound to the person, the session and this controller's salt. */
public class DefaultCrumbIssuer extends CrumbIssuer {
    private final boolean excludeClientIPFromCrumb;

    @DataBoundConstructor
    public DefaultCrumbIssuer(boolean excludeClientIPFromCrumb) {
        this.excludeClientIPFromCrumb = excludeClientIPFromCrumb;
    }

    public boolean isExcludeClientIPFromCrumb() {
        return excludeClientIPFromCrumb;
    }

    @Override
    protected String issueCrumb(ServletRequest request, String salt) {
        if (!(request instanceof HttpServletRequest http)) return null;
        String bound = Jenkins.getAuthentication2().getName() + ";"
                + http.getSession().getId() + (excludeClientIPFromCrumb ? "" : ";" + http.getRemoteAddr());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bound.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot issue a crumb: this JDK lacks HmacSHA256", e);
        }
    }

    @Override
    public boolean validateCrumb(ServletRequest request, String salt, String crumb) {
        String expected = issueCrumb(request, salt);
        return expected != null && crumb != null && MessageDigest.isEqual(expected.getBytes(), crumb.getBytes());
    }

    @Extension
    @Symbol("standard")
    public static final class DescriptorImpl extends CrumbIssuerDescriptor<DefaultCrumbIssuer> implements ModelObject {
        public DescriptorImpl() {
            super("", DEFAULT_CRUMB_NAME);
        }

        @Override
        public String getDisplayName() {
            return "Default Crumb Issuer";
        }
    }
}
