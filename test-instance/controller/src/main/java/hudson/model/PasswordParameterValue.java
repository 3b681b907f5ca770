package hudson.model;

import hudson.EnvVars;
import hudson.util.Secret;
import hudson.util.VariableResolver;

public class PasswordParameterValue extends ParameterValue {
    public PasswordParameterValue(String a, String b) {
        super((String) null);
    }

    public PasswordParameterValue(String a, Secret b, String c) {
        super((String) null);
    }

    public void buildEnvironment(Run<?, ?> a, EnvVars b) {
        throw new UnsupportedOperationException();
    }

    public VariableResolver<String> createVariableResolver(AbstractBuild<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public boolean isSensitive() {
        throw new UnsupportedOperationException();
    }

    public Secret getValue() {
        throw new UnsupportedOperationException();
    }

    public String getShortDescription() {
        throw new UnsupportedOperationException();
    }
}
