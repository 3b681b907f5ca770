package hudson.model;

import hudson.EnvVars;
import hudson.util.Secret;
import hudson.util.VariableResolver;
import java.util.Locale;

/** A secret for one run. */
public class PasswordParameterValue extends ParameterValue {
    private final Secret value;

    public PasswordParameterValue(String name, String value) {
        this(name, Secret.fromString(value), null);
    }

    public PasswordParameterValue(String name, Secret value, String description) {
        super(name, description);
        this.value = value;
    }

    @Override
    public void buildEnvironment(Run<?, ?> build, EnvVars env) {
        String text = Secret.toString(value);
        env.put(name, text);
        env.put(name.toUpperCase(Locale.ENGLISH), text);
    }

    @Override
    public VariableResolver<String> createVariableResolver(AbstractBuild<?, ?> build) {
        return n -> name.equals(n) ? Secret.toString(value) : null;
    }

    @Override
    public boolean isSensitive() {
        return true;
    }

    @Override
    public Secret getValue() {
        return value;
    }

    @Override
    public String getShortDescription() {
        return name + "=****";
    }
}
