package hudson.model;

import java.util.Collection;
import java.util.List;
import jenkins.model.OptionalJobProperty;
import jenkins.model.ParameterizedJobMixIn;

public class ParametersDefinitionProperty extends OptionalJobProperty<Job<?, ?>> implements Action {
    public ParametersDefinitionProperty(List<ParameterDefinition> a) {}

    public ParametersDefinitionProperty(ParameterDefinition[] a) {}

    public final String getBuildButtonText() {
        throw new UnsupportedOperationException();
    }

    public ParameterizedJobMixIn.ParameterizedJob getJob() {
        throw new UnsupportedOperationException();
    }

    public List<ParameterDefinition> getParameterDefinitions() {
        throw new UnsupportedOperationException();
    }

    public List<String> getParameterDefinitionNames() {
        throw new UnsupportedOperationException();
    }

    public Collection<Action> getJobActions(Job<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public ParameterDefinition getParameterDefinition(String a) {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getIconFileName() {
        throw new UnsupportedOperationException();
    }

    public String getUrlName() {
        throw new UnsupportedOperationException();
    }
}
