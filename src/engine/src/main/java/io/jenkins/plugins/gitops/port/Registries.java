package io.jenkins.plugins.gitops.port;

/** Every registry, by the address that stands before an image's name. */
public interface Registries {
    /**
     * The registry at a host with an optional port. One that is not configured is asked without a login, over TLS;
     * nothing is asked before something is wanted of it.
     */
    ArtifactRegistry at(String address);
}
