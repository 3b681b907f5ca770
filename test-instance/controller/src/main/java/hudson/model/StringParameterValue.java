package hudson.model;

import hudson.EnvVars;
import hudson.Util;
import hudson.util.VariableResolver;
import java.util.Locale;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.export.Exported;

/** A text. */
public class StringParameterValue extends ParameterValue {
    public String value;

    @DataBoundConstructor
    public StringParameterValue(String name, String value) {
        this(name, value, null);
    }

    public StringParameterValue(String name, String value, String description) {
        super(name, description);
        this.value = Util.fixNull(value);
    }

    @Override
    public void buildEnvironment(Run<?, ?> build, EnvVars env) {
        env.put(name, value);
        env.put(name.toUpperCase(Locale.ENGLISH), value);
    }

    @Override
    public VariableResolver<String> createVariableResolver(AbstractBuild<?, ?> build) {
        return n -> name.equals(n) ? value : null;
    }

    @Override
    @Exported(visibility = 3)
    public Object getValue() {
        return value;
    }

    @Override
    public String toString() {
        return "(StringParameterValue) " + name + "='" + value + "'";
    }

    @Override
    public String getShortDescription() {
        return name + "=" + value;
    }
}
