package jenkins.model;

import hudson.util.FormValidation;

public class JenkinsLocationConfiguration extends GlobalConfiguration {
    public static boolean DISABLE_URL_VALIDATION;
    public static final int ORDINAL = 0;

    public JenkinsLocationConfiguration() {}

    public static JenkinsLocationConfiguration get() {
        throw new UnsupportedOperationException();
    }

    public static JenkinsLocationConfiguration getOrDie() {
        throw new UnsupportedOperationException();
    }

    public void load() {
        throw new UnsupportedOperationException();
    }

    public String getAdminAddress() {
        throw new UnsupportedOperationException();
    }

    public void setAdminAddress(String a) {
        throw new UnsupportedOperationException();
    }

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    public void setUrl(String a) {
        throw new UnsupportedOperationException();
    }

    public FormValidation doCheckUrl(String a) {
        throw new UnsupportedOperationException();
    }

    public FormValidation doCheckAdminAddress(String a) {
        throw new UnsupportedOperationException();
    }
}
