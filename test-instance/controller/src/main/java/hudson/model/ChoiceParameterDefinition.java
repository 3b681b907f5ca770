package hudson.model;

import hudson.Extension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Asks for one of some texts; the first is taken unless another is chosen. */
public class ChoiceParameterDefinition extends SimpleParameterDefinition {
    private List<String> choices = new ArrayList<>();

    @DataBoundConstructor
    public ChoiceParameterDefinition(String name, String description) {
        super(name);
        setDescription(description);
    }

    public ChoiceParameterDefinition(String name, String[] choices, String description) {
        super(name);
        this.choices = new ArrayList<>(Arrays.asList(choices));
        setDescription(description);
    }

    /** From a form one text with a choice on each line; from a pipeline a list. */
    @DataBoundSetter
    public void setChoices(Object choices) {
        List<String> all = new ArrayList<>();
        if (choices instanceof Collection<?> c) {
            c.forEach(o -> all.add(String.valueOf(o)));
        } else if (choices instanceof String[] s) {
            all.addAll(Arrays.asList(s));
        } else {
            all.addAll(Arrays.asList(String.valueOf(choices).split("\\r?\\n")));
        }
        this.choices = all;
    }

    /** Files of older Jenkins keep a list around an array. */
    private Object readResolve() {
        List<?> kept = choices;
        setChoices(kept.stream()
                .flatMap(choice -> choice instanceof Object[] many ? Arrays.stream(many) : Stream.of(choice))
                .toList());
        return this;
    }

    public List<String> getChoices() {
        return choices;
    }

    @Override
    public StringParameterValue getDefaultParameterValue() {
        return choices.isEmpty() ? null : createValue(choices.get(0));
    }

    @Override
    public boolean isValid(ParameterValue value) {
        return choices.contains(value.getValue());
    }

    @Override
    public StringParameterValue createValue(String value) {
        return new StringParameterValue(getName(), value, getDescription());
    }

    /** Its descriptor. */
    @Extension
    @Symbol({"choice", "choiceParam"})
    public static class DescriptorImpl extends ParameterDescriptor {
        @Override
        public String getDisplayName() {
            return "Choice Parameter";
        }
    }
}
