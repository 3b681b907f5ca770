package hudson.slaves;

import hudson.EnvVars;
import hudson.Extension;
import hudson.model.Node;
import hudson.model.TaskListener;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Environment variables of a node, or of all. */
public class EnvironmentVariablesNodeProperty extends NodeProperty<Node> {
    private final EnvVars envVars = new EnvVars();

    @DataBoundConstructor
    public EnvironmentVariablesNodeProperty(List<Entry> env) {
        env.forEach(e -> envVars.put(e.key, e.value));
    }

    public EnvVars getEnvVars() {
        return envVars;
    }

    public List<Entry> getEnv() {
        List<Entry> all = new ArrayList<>();
        envVars.forEach((k, v) -> all.add(new Entry(k, v)));
        return all;
    }

    @Override
    public void buildEnvVars(EnvVars env, TaskListener listener) {
        env.putAll(envVars);
    }

    /** Its descriptor. */
    @Extension
    @Symbol("envVars")
    public static class DescriptorImpl extends NodePropertyDescriptor {
        @Override
        public String getDisplayName() {
            return "Environment variables";
        }
    }

    /** One variable. */
    public static class Entry {
        public String key;
        public String value;

        @DataBoundConstructor
        public Entry(String key, String value) {
            this.key = key;
            this.value = value;
        }
    }
}
