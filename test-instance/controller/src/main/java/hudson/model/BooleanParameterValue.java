package hudson.model;

import hudson.EnvVars;
import hudson.util.VariableResolver;

public class BooleanParameterValue extends ParameterValue {
    public boolean value;

    public BooleanParameterValue(String a, boolean b) {
        super((String) null);
    }

    public BooleanParameterValue(String a, boolean b, String c) {
        super((String) null);
    }

    public Boolean getValue() {
        throw new UnsupportedOperationException();
    }

    public void buildEnvironment(Run<?, ?> a, EnvVars b) {
        throw new UnsupportedOperationException();
    }

    public VariableResolver<String> createVariableResolver(AbstractBuild<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public String getShortDescription() {
        throw new UnsupportedOperationException();
    }
}
