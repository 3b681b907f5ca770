package io.jenkins.plugins.gitops.checks;

import java.util.ArrayList;
import java.util.List;

/** What checks ask of pods. */
final class Pods {
    private Pods() {}

    /** Not yet finished: it holds what it asked for. */
    static boolean runs(Item pod) {
        View phase = pod.at("status", "phase");
        return !phase.is("Succeeded") && !phase.is("Failed");
    }

    static boolean ready(Item pod) {
        return pod.condition("Ready").at("status").is("True");
    }

    /**
     * What a finding about the pod is said of: whoever made it, since pods come and go under names of chance. A
     * ReplicaSet's name is its Deployment's and the hash of the template, a CronJob's Job has the time behind its name.
     */
    static Place owner(Item pod) {
        for (View owner : pod.at("metadata", "ownerReferences").items()) {
            if (owner.at("controller").isTrue()) {
                String kind = owner.text("kind");
                String name = owner.text("name");
                String hash = "-" + pod.label("pod-template-hash").text();
                if (kind.equals("ReplicaSet") && hash.length() > 1 && name.endsWith(hash)) {
                    boolean rollout = pod.label("rollouts-pod-template-hash").there();
                    return new Place(
                            rollout ? "Rollout" : "Deployment",
                            pod.namespace(),
                            name.substring(0, name.length() - hash.length()));
                } else if (kind.equals("Job") && name.matches(".+-[0-9]{8,}")) {
                    return new Place("CronJob", pod.namespace(), name.replaceFirst("-[0-9]{8,}$", ""));
                }
                return new Place(kind, pod.namespace(), name);
            }
        }
        return pod.place();
    }

    /** What the kubelet says of each container, init containers first. */
    static List<View> statuses(Item pod) {
        List<View> all =
                new ArrayList<>(pod.at("status", "initContainerStatuses").items());
        all.addAll(pod.at("status", "containerStatuses").items());
        return all;
    }
}
