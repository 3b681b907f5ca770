package hudson.model;

import hudson.EnvVars;
import hudson.model.queue.SubTask;
import hudson.tasks.BuildWrapper;
import hudson.util.VariableResolver;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import jenkins.model.RunAction2;

public class ParametersAction
        implements RunAction2, Iterable<ParameterValue>, Queue.QueueAction, EnvironmentContributingAction {
    public static final String KEEP_UNDEFINED_PARAMETERS_SYSTEM_PROPERTY_NAME = null;
    public static final String SAFE_PARAMETERS_SYSTEM_PROPERTY_NAME = null;

    public ParametersAction(List<ParameterValue> a) {}

    public ParametersAction(List<ParameterValue> a, Collection<String> b) {}

    public ParametersAction(ParameterValue[] a) {}

    public void createBuildWrappers(AbstractBuild<?, ?> a, Collection<? super BuildWrapper> b) {
        throw new UnsupportedOperationException();
    }

    public void buildEnvironment(Run<?, ?> a, EnvVars b) {
        throw new UnsupportedOperationException();
    }

    public String substitute(AbstractBuild<?, ?> a, String b) {
        throw new UnsupportedOperationException();
    }

    public VariableResolver<String> createVariableResolver(AbstractBuild<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public Iterator<ParameterValue> iterator() {
        throw new UnsupportedOperationException();
    }

    public List<ParameterValue> getParameters() {
        throw new UnsupportedOperationException();
    }

    public ParameterValue getParameter(String a) {
        throw new UnsupportedOperationException();
    }

    public Label getAssignedLabel(SubTask a) {
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

    public boolean shouldSchedule(List<Action> a) {
        throw new UnsupportedOperationException();
    }

    public ParametersAction createUpdated(Collection<? extends ParameterValue> a) {
        throw new UnsupportedOperationException();
    }

    public ParametersAction merge(ParametersAction a) {
        throw new UnsupportedOperationException();
    }

    public void onAttached(Run<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public void onLoad(Run<?, ?> a) throws IOException {
        throw new UnsupportedOperationException();
    }

    public List<ParameterValue> getAllParameters() {
        throw new UnsupportedOperationException();
    }
}
