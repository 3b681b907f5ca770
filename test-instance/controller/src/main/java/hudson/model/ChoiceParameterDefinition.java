package hudson.model;

import java.util.List;

public class ChoiceParameterDefinition extends SimpleParameterDefinition {
    public static final String CHOICES_DELIMITER = null;

    public static boolean areValidChoices(String a) {
        throw new UnsupportedOperationException();
    }

    public ChoiceParameterDefinition(String a, String b, String c) {
        super((String) null);
    }

    public ChoiceParameterDefinition(String a, String[] b, String c) {
        super((String) null);
    }

    public ChoiceParameterDefinition(String a, String b) {
        super((String) null);
    }

    public void setChoices(Object a) {
        throw new UnsupportedOperationException();
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue a) {
        throw new UnsupportedOperationException();
    }

    public List<String> getChoices() {
        throw new UnsupportedOperationException();
    }

    public String getChoicesText() {
        throw new UnsupportedOperationException();
    }

    public StringParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException();
    }

    public boolean isValid(ParameterValue a) {
        throw new UnsupportedOperationException();
    }

    public StringParameterValue createValue(String a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }
}
