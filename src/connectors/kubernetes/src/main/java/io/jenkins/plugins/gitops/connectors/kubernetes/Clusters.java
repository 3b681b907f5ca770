package io.jenkins.plugins.gitops.connectors.kubernetes;

/** The clusters that global configuration names, with their secrets looked up; asked anew for each question. */
public interface Clusters {
    /** How to get into the cluster, or a refusal that lists the known ones. */
    ClusterAccess access(String cluster);
}
