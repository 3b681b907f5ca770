package hudson;

import hudson.model.ModelObject;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** A plugin: what its manifest says, and its class loader. */
public class PluginWrapper implements Comparable<PluginWrapper>, ModelObject {
    public final ClassLoader classLoader;
    private final Manifest manifest;
    private final boolean bundled;
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Dependency> optionalDependencies = new ArrayList<>();

    PluginWrapper(Manifest manifest, ClassLoader classLoader, boolean bundled) {
        this.manifest = manifest;
        this.classLoader = classLoader;
        this.bundled = bundled;
        String all = value("Plugin-Dependencies");
        for (String one :
                all == null || all.isBlank() ? new String[0] : all.trim().split("\\s*,\\s*")) {
            Dependency dependency = new Dependency(one);
            (dependency.optional ? optionalDependencies : dependencies).add(dependency);
        }
    }

    private String value(String key) {
        return manifest.getMainAttributes().getValue(key);
    }

    @Override
    public String getDisplayName() {
        String name = getLongName();
        return name.startsWith("Jenkins ") ? name.substring(8) : name;
    }

    public List<Dependency> getDependencies() {
        return dependencies;
    }

    public List<Dependency> getOptionalDependencies() {
        return optionalDependencies;
    }

    public String getShortName() {
        return value("Short-Name");
    }

    public String getLongName() {
        String name = value("Long-Name");
        return name == null ? getShortName() : name;
    }

    public String getUrl() {
        return value("Url");
    }

    public String getVersion() {
        String version = value("Plugin-Version");
        return version == null ? value(Attributes.Name.IMPLEMENTATION_VERSION.toString()) : version;
    }

    public String getRequiredCoreVersion() {
        String version = value("Jenkins-Version");
        return version == null ? value("Hudson-Version") : version;
    }

    public boolean isActive() {
        return true;
    }

    public boolean isBundled() {
        return bundled;
    }

    public boolean isEnabled() {
        return true;
    }

    @Override
    public int compareTo(PluginWrapper that) {
        return getShortName().compareToIgnoreCase(that.getShortName());
    }

    @Override
    public String toString() {
        return "Plugin:" + getShortName();
    }

    /** Another plugin and the least version of it. */
    public static final class Dependency {
        public final String shortName;
        public final String version;
        public final boolean optional;

        public Dependency(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) throw new IllegalArgumentException("Illegal dependency specifier " + text);
            shortName = text.substring(0, colon);
            String rest = text.substring(colon + 1);
            int semicolon = rest.indexOf(';');
            version = semicolon < 0 ? rest : rest.substring(0, semicolon);
            optional = rest.contains(";resolution:=optional");
        }

        @Override
        public String toString() {
            return shortName + " (" + version + ")" + (optional ? " optional" : "");
        }
    }
}
