package io.jenkins.plugins.gitops.controller;

import java.util.List;
import java.util.ServiceLoader;

/** A piece of the controller that starts and stops with it; found by ServiceLoader, started by order, stopped in reverse. */
public interface Part {
    default int order() {
        return 0;
    }

    /** The extensions are there, the jobs are not: the place for configuration as code. */
    default void beforeJobs(Controller controller) throws Exception {}

    /** Everything is loaded: the place for the web server. */
    default void started(Controller controller) throws Exception {}

    /** The controller is about to shut down. */
    default void stop(Controller controller) throws Exception {}

    static List<Part> make() {
        return ServiceLoader.load(Part.class, Part.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(java.util.Comparator.comparingInt(Part::order))
                .toList();
    }
}
