package hudson;

import hudson.model.AbstractModelObject;
import java.io.File;
import java.util.Collection;
import java.util.List;
import org.kohsuke.stapler.StaplerOverridable;
import org.kohsuke.stapler.StaplerProxy;

public abstract class PluginManager extends AbstractModelObject implements StaplerOverridable, StaplerProxy {
    public File rootDir;
    public ClassLoader uberClassLoader;

    PluginManager() {}

    protected abstract Collection<String> loadBundledPlugins();

    public List<PluginWrapper> getPlugins() {
        throw new UnsupportedOperationException();
    }

    public List<PluginManager.FailedPlugin> getFailedPlugins() {
        throw new UnsupportedOperationException();
    }

    public PluginWrapper getPlugin(String a) {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException();
    }

    public static final class FailedPlugin {
        public String name;
        public Exception cause;
        public PluginWrapper pluginWrapper;

        public FailedPlugin(String a, Exception b) {}

        public FailedPlugin(PluginWrapper a, Exception b) {}

        public String getExceptionString() {
            throw new UnsupportedOperationException();
        }
    }
}
