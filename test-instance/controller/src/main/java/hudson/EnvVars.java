package hudson;

import hudson.remoting.VirtualChannel;
import java.util.Map;
import java.util.TreeMap;

public class EnvVars extends TreeMap<String, String> {
    public static final Map<String, String> masterEnvVars = null;

    public EnvVars() {}

    public EnvVars(Map<String, String> a) {}

    public EnvVars(EnvVars a) {}

    public EnvVars(String[] a) {}

    public void override(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public EnvVars overrideAll(Map<String, String> a) {
        throw new UnsupportedOperationException();
    }

    public EnvVars overrideExpandingAll(Map<String, String> a) {
        throw new UnsupportedOperationException();
    }

    public String put(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public void addLine(String a) {
        throw new UnsupportedOperationException();
    }

    public String expand(String a) {
        throw new UnsupportedOperationException();
    }

    public static EnvVars getRemote(VirtualChannel a) {
        throw new UnsupportedOperationException();
    }
}
