package io.jenkins.plugins.gitops.connectors.kubernetes;

import java.net.URI;

/** How to get into a cluster. Secrets are in here, so none of these shows them as text (I22). */
public sealed interface ClusterAccess {
    /**
     * A Kubernetes API server that is told a bearer token.
     *
     * @param authority certificates it may be signed by, as PEM; empty: those of this machine
     */
    record Token(URI server, String authority, String token) implements ClusterAccess {
        @Override
        public String toString() {
            return "a token at " + server;
        }
    }

    /** A Kubernetes API server that is shown a client certificate; all in PEM. */
    record Certificate(URI server, String authority, String certificate, String key) implements ClusterAccess {
        @Override
        public String toString() {
            return "a client certificate at " + server;
        }
    }

    /** What a kubeconfig's current context says; it may not point at files or name a program to run. */
    record Kubeconfig(String text) implements ClusterAccess {
        @Override
        public String toString() {
            return "a kubeconfig";
        }
    }

    /** The account of the pod that this process runs in. */
    record PodAccount(URI server, String folder) implements ClusterAccess {
        /** Where a pod finds its own account. */
        public static final PodAccount OWN = new PodAccount(
                URI.create("https://kubernetes.default.svc"), "/var/run/secrets/kubernetes.io/serviceaccount");
    }

    /** An Argo CD server, where its cluster's API is not to be had: serves what agents are asked, and nothing else. */
    record ArgoServer(URI server, String authority, String token) implements ClusterAccess {
        @Override
        public String toString() {
            return "a token at the Argo CD server " + server;
        }
    }
}
