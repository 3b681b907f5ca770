package io.jenkins.plugins.gitops.port;

/** Every key that something can be signed with, by the name of its credentials. */
public interface Signers {
    /** The signer of that name; an unknown name or an unusable key is a failure that says so. */
    Signer named(String name);
}
