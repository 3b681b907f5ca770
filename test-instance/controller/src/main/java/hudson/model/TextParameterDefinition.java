package hudson.model;

import hudson.Extension;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Asks for several lines of text. */
public class TextParameterDefinition extends StringParameterDefinition {
    @DataBoundConstructor
    public TextParameterDefinition(String name) {
        super(name);
    }

    @Override
    public ParameterValue createValue(String value) {
        return new TextParameterValue(getName(), value, getDescription());
    }

    /** Its descriptor. */
    @Extension
    @Symbol({"text", "textParam"})
    public static class DescriptorImpl extends ParameterDescriptor {
        @Override
        public String getDisplayName() {
            return "Multi-line String Parameter";
        }
    }
}
