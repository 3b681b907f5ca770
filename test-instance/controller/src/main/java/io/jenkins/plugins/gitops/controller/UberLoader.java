package io.jenkins.plugins.gitops.controller;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees the classes and resources of the controller and of every plugin. */
public final class UberLoader extends ClassLoader {
    private static final Logger LOG = Logger.getLogger(UberLoader.class.getName());
    private final List<PluginLoader> plugins = new CopyOnWriteArrayList<>();

    public UberLoader(ClassLoader core) {
        super("plugins", core);
    }

    public void add(PluginLoader plugin) {
        plugins.add(plugin);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (PluginLoader plugin : plugins) {
            try {
                return plugin.loadHere(name);
            } catch (ClassNotFoundException e) {
                continue; // perhaps another plugin has it
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return plugins.stream()
                .map(p -> p.findResource(name))
                .filter(u -> u != null)
                .findFirst()
                .orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        Set<URL> found = new LinkedHashSet<>();
        for (PluginLoader plugin : plugins) found.addAll(Collections.list(plugin.findResources(name)));
        return Collections.enumeration(found);
    }

    public void close() {
        for (PluginLoader plugin : plugins) {
            try {
                plugin.close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "Cannot close the class loader of \"" + plugin.getName() + "\"", e);
            }
        }
    }
}
