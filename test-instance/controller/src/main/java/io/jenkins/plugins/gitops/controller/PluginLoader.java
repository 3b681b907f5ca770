package io.jenkins.plugins.gitops.controller;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The classes of one plugin: the controller is asked first, then the plugins it depends on, then its own jars. */
public final class PluginLoader extends URLClassLoader {
    private final List<PluginLoader> dependencies;

    public PluginLoader(String name, List<URL> jars, ClassLoader core, List<PluginLoader> dependencies) {
        super(name, jars.toArray(new URL[0]), core);
        this.dependencies = List.copyOf(dependencies);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (PluginLoader dependency : dependencies) {
            try {
                return dependency.loadHere(name);
            } catch (ClassNotFoundException e) {
                continue; // the next one, or this plugin itself
            }
        }
        return super.findClass(name);
    }

    Class<?> loadHere(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    public URL findResource(String name) {
        for (PluginLoader dependency : dependencies) {
            URL found = dependency.findResource(name);
            if (found != null) return found;
        }
        return super.findResource(name);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        Set<URL> found = new LinkedHashSet<>();
        for (PluginLoader dependency : dependencies) found.addAll(Collections.list(dependency.findResources(name)));
        found.addAll(Collections.list(super.findResources(name)));
        return Collections.enumeration(new ArrayList<>(found));
    }
}
