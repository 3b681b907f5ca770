package hudson.model;

public class TextParameterValue extends StringParameterValue {
    public TextParameterValue(String a, String b) {
        super((String) null, (String) null);
    }

    public TextParameterValue(String a, String b, String c) {
        super((String) null, (String) null);
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }
}
