package hudson.model;

import hudson.EnvVars;

/** An action that adds environment variables. */
public interface EnvironmentContributingAction extends Action {
    default void buildEnvironment(Run<?, ?> run, EnvVars env) {}
}
