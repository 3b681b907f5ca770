package hudson.model;

import hudson.EnvVars;
import hudson.util.VariableResolver;

public class StringParameterValue extends ParameterValue {
    public String value;

    public StringParameterValue(String a, String b) {
        super((String) null);
    }

    public StringParameterValue(String a, String b, String c) {
        super((String) null);
    }

    public void buildEnvironment(Run<?, ?> a, EnvVars b) {
        throw new UnsupportedOperationException();
    }

    public VariableResolver<String> createVariableResolver(AbstractBuild<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public String getValue() {
        throw new UnsupportedOperationException();
    }

    public void doTrim() {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public String getShortDescription() {
        throw new UnsupportedOperationException();
    }
}
