package hudson.slaves;

import hudson.EnvVars;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Node;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.List;

public class EnvironmentVariablesNodeProperty extends NodeProperty<Node> {
    public EnvironmentVariablesNodeProperty(List<EnvironmentVariablesNodeProperty.Entry> a) {}

    public EnvironmentVariablesNodeProperty(EnvironmentVariablesNodeProperty.Entry[] a) {}

    public EnvVars getEnvVars() {
        throw new UnsupportedOperationException();
    }

    public List<EnvironmentVariablesNodeProperty.Entry> getEnv() {
        throw new UnsupportedOperationException();
    }

    public Environment setUp(AbstractBuild a, Launcher b, BuildListener c) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public void buildEnvVars(EnvVars a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public static class Entry {
        public String key;
        public String value;

        public Entry(String a, String b) {}
    }
}
