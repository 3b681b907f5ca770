package hudson.model;

import hudson.Extension;
import hudson.util.Secret;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Asks for something secret; the default is stored encrypted and never shown. */
public class PasswordParameterDefinition extends SimpleParameterDefinition {
    public static final String DEFAULT_VALUE = "<DEFAULT>";
    private Secret defaultValue;

    @DataBoundConstructor
    public PasswordParameterDefinition(String name, Secret defaultValueAsSecret, String description) {
        super(name);
        this.defaultValue = defaultValueAsSecret;
        setDescription(description);
    }

    @Override
    public ParameterValue createValue(String value) {
        boolean kept = value == null || value.equals(DEFAULT_VALUE);
        return new PasswordParameterValue(getName(), kept ? defaultValue : Secret.fromString(value), getDescription());
    }

    @Override
    public ParameterValue getDefaultParameterValue() {
        return new PasswordParameterValue(getName(), defaultValue, getDescription());
    }

    public Secret getDefaultValueAsSecret() {
        return defaultValue;
    }

    /** Its descriptor. */
    @Extension
    @Symbol({"password", "nonStoredPasswordParam"})
    public static final class ParameterDescriptorImpl extends ParameterDescriptor {
        @Override
        public String getDisplayName() {
            return "Password Parameter";
        }
    }
}
