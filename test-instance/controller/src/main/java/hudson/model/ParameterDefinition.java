package hudson.model;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import java.io.Serializable;

public abstract class ParameterDefinition implements Describable<ParameterDefinition>, ExtensionPoint, Serializable {
    protected ParameterDefinition(String a) {}

    public ParameterDefinition copyWithDefaultValue(ParameterValue a) {
        throw new UnsupportedOperationException();
    }

    public String getType() {
        throw new UnsupportedOperationException();
    }

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public String getDescription() {
        throw new UnsupportedOperationException();
    }

    public void setDescription(String a) {
        throw new UnsupportedOperationException();
    }

    public String getFormattedDescription() {
        throw new UnsupportedOperationException();
    }

    public ParameterDefinition.ParameterDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }

    public ParameterValue getDefaultParameterValue() {
        throw new UnsupportedOperationException();
    }

    public boolean isValid(ParameterValue a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<ParameterDefinition, ParameterDefinition.ParameterDescriptor> all() {
        throw new UnsupportedOperationException();
    }

    public abstract static class ParameterDescriptor extends Descriptor<ParameterDefinition> {
        protected ParameterDescriptor(Class<? extends ParameterDefinition> a) {}

        protected ParameterDescriptor() {}

        public String getValuePage() {
            throw new UnsupportedOperationException();
        }

        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }
    }
}
