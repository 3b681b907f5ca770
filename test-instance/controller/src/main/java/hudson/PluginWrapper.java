package hudson;

import hudson.model.ModelObject;
import java.util.List;
import java.util.jar.Manifest;

public class PluginWrapper implements Comparable<PluginWrapper>, ModelObject {
    public ClassLoader classLoader;

    PluginWrapper() {}

    public boolean hasMandatoryDependents() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public List<PluginWrapper.Dependency> getDependencies() {
        throw new UnsupportedOperationException();
    }

    public List<PluginWrapper.Dependency> getOptionalDependencies() {
        throw new UnsupportedOperationException();
    }

    public String getShortName() {
        throw new UnsupportedOperationException();
    }

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    public String getLongName() {
        throw new UnsupportedOperationException();
    }

    public String getVersion() {
        throw new UnsupportedOperationException();
    }

    public String getRequiredCoreVersion() {
        throw new UnsupportedOperationException();
    }

    public boolean isActive() {
        throw new UnsupportedOperationException();
    }

    public boolean isBundled() {
        throw new UnsupportedOperationException();
    }

    public boolean isEnabled() {
        throw new UnsupportedOperationException();
    }

    public Manifest getManifest() {
        throw new UnsupportedOperationException();
    }

    public int compareTo(PluginWrapper a) {
        throw new UnsupportedOperationException();
    }

    public static final class Dependency {
        public String shortName;
        public String version;
        public boolean optional;

        public Dependency(String a) {}

        public String toString() {
            throw new UnsupportedOperationException();
        }
    }
}
