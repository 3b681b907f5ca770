package io.jenkins.plugins.gitops.controller.web;

import hudson.model.BooleanParameterDefinition;
import hudson.model.BooleanParameterValue;
import hudson.model.ChoiceParameterDefinition;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.PasswordParameterDefinition;
import hudson.model.PasswordParameterValue;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.model.TextParameterDefinition;
import hudson.model.TextParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponses;

/** Turns what was sent into the values of a job's parameters; what was not sent is the default. */
final class Parameters {
    private Parameters() {}

    /** Of the form of build with parameters: a list of objects with name and value. */
    static List<ParameterValue> ofForm(List<ParameterDefinition> asked, JSONObject form) {
        JSONArray sent = JSONArray.fromObject(form.has("parameter") ? form.get("parameter") : List.of());
        return ofQuery(asked, name -> {
            for (Object one : sent) {
                JSONObject o = (JSONObject) one;
                if (o.getString("name").equals(name)) return o.getString("value");
            }
            return null;
        });
    }

    static List<ParameterValue> ofQuery(List<ParameterDefinition> asked, UnaryOperator<String> sent) {
        List<ParameterValue> values = new ArrayList<>();
        for (ParameterDefinition d : asked) {
            String text = sent.apply(d.getName());
            ParameterValue value = text == null ? d.getDefaultParameterValue() : value(d, text);
            if (value != null) values.add(value);
        }
        return values;
    }

    private static ParameterValue value(ParameterDefinition d, String text) {
        if (d instanceof BooleanParameterDefinition) {
            return new BooleanParameterValue(d.getName(), Boolean.parseBoolean(text));
        }
        if (d instanceof PasswordParameterDefinition) {
            // the form shows a placeholder for the default, never the default itself
            return Field.MASKED.equals(text)
                    ? d.getDefaultParameterValue()
                    : new PasswordParameterValue(d.getName(), text);
        }
        if (d instanceof ChoiceParameterDefinition choice
                && !choice.getChoices().contains(text)) {
            throw HttpResponses.error(
                    400,
                    "Illegal choice for parameter " + d.getName() + ": " + text + "; choose one of "
                            + choice.getChoices());
        }
        if (d instanceof TextParameterDefinition) return new TextParameterValue(d.getName(), text);
        if (d instanceof StringParameterDefinition string) return string.createValue(text);
        return new StringParameterValue(d.getName(), text);
    }
}
