package hudson.model;

import hudson.util.Secret;

public class PasswordParameterDefinition extends SimpleParameterDefinition {
    public static final String DEFAULT_VALUE = null;

    public PasswordParameterDefinition(String a, Secret b, String c) {
        super((String) null);
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue a) {
        throw new UnsupportedOperationException();
    }

    public ParameterValue createValue(String a) {
        throw new UnsupportedOperationException();
    }

    public ParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException();
    }

    public String getDefaultValue() {
        throw new UnsupportedOperationException();
    }

    public Secret getDefaultValueAsSecret() {
        throw new UnsupportedOperationException();
    }

    public void setDefaultValue(String a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }
}
