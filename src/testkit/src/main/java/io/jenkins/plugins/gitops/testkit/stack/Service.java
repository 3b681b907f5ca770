package io.jenkins.plugins.gitops.testkit.stack;

import java.util.Map;

/** One running component, real or stand-in. */
public interface Service extends AutoCloseable {
    /** Addresses and credentials by name, the same names as {@code test-instance/stack/env} tells. */
    Map<String, String> offers();

    /**
     * Makes something that no other test has (a namespace, a repository, a database, a bucket) and tells how to reach
     * it.
     *
     * @param name a name that this JVM has not used before: lower case letters, digits and hyphens
     */
    default String fresh(String name) {
        return name;
    }

    /** Removes what {@link #fresh} made under the name. */
    default void discard(String name) {}

    @Override
    default void close() {}
}
