package io.jenkins.plugins.gitops.port;

/** The GitOps repositories that there are; the same one, however it is spelled, is one object with one queue (I5). */
public interface Repositories {
    /** The repository of that name in the landscape or at that URL, or a refusal that lists the known ones. */
    GitOpsRepository open(String repository);
}
