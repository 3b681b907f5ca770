package hudson.model;

public class TextParameterDefinition extends StringParameterDefinition {
    public TextParameterDefinition(String a) {
        super((String) null);
    }

    public TextParameterDefinition(String a, String b, String c) {
        super((String) null);
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
