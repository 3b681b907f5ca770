package hudson.model;

public class BooleanParameterDefinition extends SimpleParameterDefinition {
    public BooleanParameterDefinition(String a) {
        super((String) null);
    }

    public BooleanParameterDefinition(String a, boolean b, String c) {
        super((String) null);
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue a) {
        throw new UnsupportedOperationException();
    }

    public boolean isDefaultValue() {
        throw new UnsupportedOperationException();
    }

    public void setDefaultValue(boolean a) {
        throw new UnsupportedOperationException();
    }

    public ParameterValue createValue(String a) {
        throw new UnsupportedOperationException();
    }

    public BooleanParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }
}
