package jenkins.model;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;

/** Where this controller is reached, and who looks after it. */
@Extension(ordinal = 200)
@Symbol("location")
public class JenkinsLocationConfiguration extends GlobalConfiguration {
    private String adminAddress;
    private String jenkinsUrl;

    public JenkinsLocationConfiguration() {
        load();
    }

    public static JenkinsLocationConfiguration get() {
        return ExtensionList.lookup(JenkinsLocationConfiguration.class).get(JenkinsLocationConfiguration.class);
    }

    public String getAdminAddress() {
        return adminAddress == null ? "address not configured yet <nobody@nowhere>" : adminAddress;
    }

    @DataBoundSetter
    public void setAdminAddress(String address) {
        adminAddress = Util.fixEmptyAndTrim(address);
        save();
    }

    public String getUrl() {
        return jenkinsUrl;
    }

    @DataBoundSetter
    public void setUrl(String url) {
        String given = Util.fixEmptyAndTrim(url);
        jenkinsUrl = given == null || given.endsWith("/") ? given : given + '/';
        save();
    }
}
