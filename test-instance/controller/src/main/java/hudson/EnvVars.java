package hudson;

import hudson.remoting.VirtualChannel;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import jenkins.security.MasterToSlaveCallable;

/** Environment variables, whatever the case of their names; {@code PATH+X} puts something in front. */
public class EnvVars extends TreeMap<String, String> {
    public static final Map<String, String> masterEnvVars = new EnvVars(System.getenv());

    public EnvVars() {
        super(String.CASE_INSENSITIVE_ORDER);
    }

    public EnvVars(Map<String, String> m) {
        this();
        putAll(m);
    }

    public EnvVars(EnvVars m) {
        this((Map<String, String>) m);
    }

    public EnvVars(String... keyValuePairs) {
        this();
        for (int i = 0; i + 1 < keyValuePairs.length; i += 2) put(keyValuePairs[i], keyValuePairs[i + 1]);
    }

    public void override(String key, String value) {
        if (value == null || value.isEmpty()) {
            remove(key);
            return;
        }
        int plus = key.indexOf('+');
        if (plus > 0) {
            String real = key.substring(0, plus);
            String before = get(real);
            put(real, before == null ? value : value + java.io.File.pathSeparator + before);
        } else {
            put(key, value);
        }
    }

    public EnvVars overrideAll(Map<String, String> all) {
        all.forEach(this::override);
        return this;
    }

    public EnvVars overrideExpandingAll(Map<String, String> all) {
        all.forEach((k, v) -> override(k, expand(v)));
        return this;
    }

    @Override
    public String put(String key, String value) {
        if (value == null) {
            throw new IllegalArgumentException("Null value not allowed as an environment variable: " + key);
        }
        return super.put(key, value);
    }

    public String expand(String text) {
        return Util.replaceMacro(text, this);
    }

    public static EnvVars getRemote(VirtualChannel channel) throws IOException, InterruptedException {
        return channel.call(new Read());
    }

    private static final class Read extends MasterToSlaveCallable<EnvVars, RuntimeException> {
        @Override
        public EnvVars call() {
            return new EnvVars(masterEnvVars);
        }
    }
}
