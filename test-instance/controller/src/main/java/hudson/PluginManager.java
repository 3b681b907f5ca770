package hudson;

import hudson.model.AbstractModelObject;
import io.jenkins.plugins.gitops.controller.Extensions;
import io.jenkins.plugins.gitops.controller.PluginFiles;
import io.jenkins.plugins.gitops.controller.PluginLoader;
import io.jenkins.plugins.gitops.controller.UberLoader;
import io.jenkins.plugins.gitops.controller.Versions;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/** Loads the plugins of the home's plugins folder, each in a class loader of its own, or says why it does not. */
public abstract class PluginManager extends AbstractModelObject {
    private static final Logger LOG = Logger.getLogger(PluginManager.class.getName());
    protected final List<PluginWrapper> plugins = new ArrayList<>();
    protected final List<FailedPlugin> failedPlugins = new ArrayList<>();
    public final File rootDir;
    public final ClassLoader uberClassLoader;
    private Extensions extensions;

    PluginManager(File home) {
        rootDir = new File(home, "plugins");
        uberClassLoader = new UberLoader(PluginManager.class.getClassLoader());
    }

    public static PluginManager createDefault(Jenkins jenkins) {
        PluginManager manager = new FromFiles(jenkins.getRootDir());
        manager.load();
        return manager;
    }

    private static final class FromFiles extends PluginManager {
        FromFiles(File home) {
            super(home);
        }

        @Override
        protected Collection<String> loadBundledPlugins() {
            return PluginFiles.provided().keySet();
        }
    }

    private void load() {
        PluginFiles.provided().forEach((name, version) -> plugins.add(provided(name, version)));
        Map<String, PluginFiles.Unpacked> waiting = new TreeMap<>();
        for (File file : PluginFiles.in(rootDir)) {
            try {
                PluginFiles.Unpacked unpacked = PluginFiles.unpack(file);
                waiting.put(unpacked.shortName(), unpacked);
            } catch (IOException e) {
                fail(file.getName(), e);
            }
        }
        while (!waiting.isEmpty()) {
            String name = waiting.keySet().iterator().next();
            start(name, waiting);
        }
        plugins.sort(null);
        extensions = new Extensions(uberClassLoader);
    }

    private static PluginWrapper provided(String name, String version) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Short-Name", name);
        manifest.getMainAttributes().putValue("Plugin-Version", version);
        return new PluginWrapper(manifest, PluginManager.class.getClassLoader(), true);
    }

    private void start(String name, Map<String, PluginFiles.Unpacked> waiting) {
        PluginFiles.Unpacked unpacked =
                waiting.remove(name); // gone at once: a ring of dependencies ends as a missing one
        PluginWrapper facts = new PluginWrapper(unpacked.manifest(), uberClassLoader, false);
        List<String> problems = new ArrayList<>();
        if (facts.getRequiredCoreVersion() != null
                && Versions.compare(facts.getRequiredCoreVersion(), Jenkins.VERSION) > 0) {
            problems.add("Jenkins (" + facts.getRequiredCoreVersion() + ") or higher required");
        }
        Map<String, PluginWrapper> found = new LinkedHashMap<>();
        List<PluginWrapper.Dependency> all = new ArrayList<>(facts.getDependencies());
        all.addAll(facts.getOptionalDependencies());
        for (PluginWrapper.Dependency dependency : all) {
            if (waiting.containsKey(dependency.shortName)) start(dependency.shortName, waiting);
            PluginWrapper there = getPlugin(dependency.shortName);
            if (there == null && !dependency.optional) {
                problems.add("Plugin is missing: " + dependency);
            } else if (there != null && Versions.compare(there.getVersion(), dependency.version) < 0) {
                problems.add("Update required: " + there.getShortName() + " (" + there.getVersion()
                        + ") to be updated to " + dependency.version + " or higher");
            } else if (there != null) {
                found.put(there.getShortName(), there);
            }
        }
        if (!problems.isEmpty()) {
            fail(
                    name,
                    new IOException("Failed to load: " + facts.getLongName() + " (" + name + " " + facts.getVersion()
                            + ")\n - " + String.join("\n - ", problems)));
            return;
        }
        List<PluginLoader> loaders = new ArrayList<>();
        found.values().forEach(p -> {
            if (p.classLoader instanceof PluginLoader loader) loaders.add(loader);
        });
        PluginLoader loader = new PluginLoader(name, unpacked.jars(), PluginManager.class.getClassLoader(), loaders);
        ((UberLoader) uberClassLoader).add(loader);
        plugins.add(new PluginWrapper(unpacked.manifest(), loader, false));
    }

    private void fail(String name, IOException cause) {
        LOG.log(Level.SEVERE, "Failed Loading plugin " + name + ": " + cause.getMessage());
        failedPlugins.add(new FailedPlugin(name, cause));
    }

    Extensions extensions() {
        return extensions;
    }

    protected abstract Collection<String> loadBundledPlugins() throws Exception;

    public List<PluginWrapper> getPlugins() {
        return List.copyOf(plugins);
    }

    public List<FailedPlugin> getFailedPlugins() {
        return failedPlugins;
    }

    public PluginWrapper getPlugin(String shortName) {
        return plugins.stream()
                .filter(p -> p.getShortName().equals(shortName))
                .findFirst()
                .orElse(null);
    }

    public PluginWrapper whichPlugin(Class c) {
        return plugins.stream()
                .filter(p -> !p.isBundled() && p.classLoader == c.getClassLoader())
                .findFirst()
                .orElse(null);
    }

    public void stop() {
        ((UberLoader) uberClassLoader).close();
    }

    @Override
    public String getDisplayName() {
        return "Plugin Manager";
    }

    /** A plugin that was not loaded, and why. */
    public static final class FailedPlugin {
        public final String name;
        public final Exception cause;

        public FailedPlugin(String name, Exception cause) {
            this.name = name;
            this.cause = cause;
        }
    }
}
