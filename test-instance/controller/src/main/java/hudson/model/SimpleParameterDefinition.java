package hudson.model;

import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest;

/** A parameter whose value is one text. */
public abstract class SimpleParameterDefinition extends ParameterDefinition {
    protected SimpleParameterDefinition(String name) {
        super(name);
    }

    public abstract ParameterValue createValue(String value);

    @Override
    public ParameterValue createValue(StaplerRequest req, JSONObject jo) {
        return checked(createValue(String.valueOf(jo.get("value"))));
    }

    @Override
    public final ParameterValue createValue(StaplerRequest req) {
        String[] values = req.getParameterValues(getName());
        return values == null ? getDefaultParameterValue() : checked(createValue(values[0]));
    }

    private ParameterValue checked(ParameterValue value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Illegal choice for parameter " + getName() + ": " + value.getValue());
        }
        value.setDescription(getDescription());
        return value;
    }
}
