package io.jenkins.plugins.gitops.connectors.kubernetes;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of objects that run pods, or stand behind those that do, and where the API has them. */
enum Kind {
    DEPLOYMENT("apps", "v1", "Deployment", "deployments"),
    STATEFUL_SET("apps", "v1", "StatefulSet", "statefulsets"),
    DAEMON_SET("apps", "v1", "DaemonSet", "daemonsets"),
    REPLICA_SET("apps", "v1", "ReplicaSet", "replicasets"),
    JOB("batch", "v1", "Job", "jobs"),
    CRON_JOB("batch", "v1", "CronJob", "cronjobs"),
    POD("", "v1", "Pod", "pods"),
    ROLLOUT("argoproj.io", "v1alpha1", "Rollout", "rollouts");

    private final String group;
    private final String version;
    private final String kind;
    private final String plural;

    Kind(String group, String version, String kind, String plural) {
        this.group = group;
        this.version = version;
        this.kind = kind;
        this.plural = plural;
    }

    static Optional<Kind> of(String group, String kind) {
        return Stream.of(values())
                .filter(one -> one.group.equals(group) && one.kind.equals(kind))
                .findFirst();
    }

    String word() {
        return kind;
    }

    String group() {
        return group;
    }

    String version() {
        return version;
    }

    /** The path of all of this kind in the namespace. */
    String in(String namespace) {
        String root = group.isEmpty() ? "/api/" + version : "/apis/" + group + "/" + version;
        return root + "/namespaces/" + ApiServer.encoded(namespace) + "/" + plural;
    }

    String path(String namespace, String name) {
        return in(namespace) + "/" + ApiServer.encoded(name);
    }
}
