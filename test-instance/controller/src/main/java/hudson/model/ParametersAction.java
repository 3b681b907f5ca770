package hudson.model;

import hudson.EnvVars;
import hudson.Util;
import hudson.model.queue.SubTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.RunAction2;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The parameters of a run; those that its job does not define are kept out, unless the caller said they are safe. */
@ExportedBean
public class ParametersAction
        implements RunAction2, Iterable<ParameterValue>, Queue.QueueAction, EnvironmentContributingAction {
    private static final Logger LOG = Logger.getLogger(ParametersAction.class.getName());
    private List<String> safeParameters = new ArrayList<>();
    private final List<ParameterValue> parameters;
    private List<String> parameterDefinitionNames;
    private transient Run<?, ?> run;

    public ParametersAction(List<ParameterValue> parameters) {
        this.parameters = new ArrayList<>(parameters);
    }

    public ParametersAction(List<ParameterValue> parameters, Collection<String> additionalSafeParameters) {
        this(parameters);
        safeParameters.addAll(additionalSafeParameters);
    }

    public ParametersAction(ParameterValue... parameters) {
        this(Arrays.asList(parameters));
    }

    @Override
    public void buildEnvironment(Run<?, ?> run, EnvVars env) {
        getParameters().forEach(p -> p.buildEnvironment(run, env));
    }

    public String substitute(AbstractBuild<?, ?> build, String text) {
        return Util.replaceMacro(text, build.getBuildVariableResolver());
    }

    @Override
    public Iterator<ParameterValue> iterator() {
        return getParameters().iterator();
    }

    @Exported(visibility = 2)
    public List<ParameterValue> getParameters() {
        if (run == null || parameterDefinitionNames == null || safeParameters == null) return List.copyOf(parameters);
        List<ParameterValue> known = new ArrayList<>();
        for (ParameterValue p : parameters) {
            if (parameterDefinitionNames.contains(p.getName()) || safeParameters.contains(p.getName())) {
                known.add(p);
            } else {
                LOG.log(Level.WARNING, "Skipped parameter `{0}` as it is undefined on `{1}` (#{2}).", new Object[] {
                    p.getName(), run.getParent().getFullName(), String.valueOf(run.getNumber())
                });
            }
        }
        return known;
    }

    public List<ParameterValue> getAllParameters() {
        return List.copyOf(parameters);
    }

    public ParameterValue getParameter(String name) {
        return parameters.stream()
                .filter(p -> p.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    public Label getAssignedLabel(SubTask task) {
        for (ParameterValue p : getParameters()) {
            Label label = p.getAssignedLabel(task);
            if (label != null) return label;
        }
        return null;
    }

    @Override
    public String getDisplayName() {
        return "Parameters";
    }

    @Override
    public String getIconFileName() {
        return "symbol-parameters";
    }

    @Override
    public String getUrlName() {
        return "parameters";
    }

    @Override
    public boolean shouldSchedule(List<Action> actions) {
        List<ParametersAction> others = Util.filter(actions, ParametersAction.class);
        return others.isEmpty()
                ? !parameters.isEmpty()
                : !new java.util.HashSet<>(others.get(0).parameters).equals(new java.util.HashSet<>(parameters));
    }

    public ParametersAction createUpdated(Collection<? extends ParameterValue> overrides) {
        List<ParameterValue> all = new ArrayList<>(overrides);
        for (ParameterValue p : parameters) {
            if (all.stream().noneMatch(o -> o.getName().equals(p.getName()))) all.add(p);
        }
        return new ParametersAction(all, safeParameters);
    }

    public ParametersAction merge(ParametersAction overrides) {
        return createUpdated(overrides == null ? List.of() : overrides.parameters);
    }

    @Override
    public void onAttached(Run<?, ?> r) {
        ParametersDefinitionProperty p = r.getParent().getProperty(ParametersDefinitionProperty.class);
        parameterDefinitionNames = p == null ? new ArrayList<>() : new ArrayList<>(p.getParameterDefinitionNames());
        run = r;
    }

    @Override
    public void onLoad(Run<?, ?> r) {
        run = r;
    }
}
