package hudson.model;

public class StringParameterDefinition extends SimpleParameterDefinition {
    public StringParameterDefinition(String a) {
        super((String) null);
    }

    public StringParameterDefinition(String a, String b, String c, boolean d) {
        super((String) null);
    }

    public StringParameterDefinition(String a, String b, String c) {
        super((String) null);
    }

    public StringParameterDefinition(String a, String b) {
        super((String) null);
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue a) {
        throw new UnsupportedOperationException();
    }

    public String getDefaultValue() {
        throw new UnsupportedOperationException();
    }

    public String getDefaultValue4Build() {
        throw new UnsupportedOperationException();
    }

    public void setDefaultValue(String a) {
        throw new UnsupportedOperationException();
    }

    public boolean isTrim() {
        throw new UnsupportedOperationException();
    }

    public void setTrim(boolean a) {
        throw new UnsupportedOperationException();
    }

    public StringParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException();
    }

    public ParameterValue createValue(String a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }
}
