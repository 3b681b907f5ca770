package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.ImageDigest;
import java.util.Optional;

/**
 * One container as the cluster tells of it.
 *
 * @param workload whose it is, such as {@code Deployment/shop}
 * @param pod its pod; empty where the workload asks for none
 * @param container its name in the pod
 * @param image the reference in its specification
 * @param digest what runs, as the node tells; before it runs, what the reference demands; absent where neither is known
 * @param standing how far it is
 * @param trouble why it is no further and what happened last; empty where nothing is wrong
 */
public record RunningImage(
        String workload,
        String pod,
        String container,
        String image,
        Optional<ImageDigest> digest,
        Standing standing,
        String trouble) {
    /** How far a container is. */
    public enum Standing {
        /** It runs and its pod takes traffic. */
        READY,
        /** It is on its way, or waits for something. */
        NOT_READY,
        /** It does not get up by itself: its image cannot be had, or it ends again and again. */
        STUCK,
        /** Its pod has been told to end and is still there. */
        ENDING,
        /** No pod is asked for: scaled to zero, or between two runs of a schedule; digest and image are the template's. */
        AT_REST
    }

    /** The image's repository without registry, tag and digest: what stays the same when a registry is mirrored. */
    public String path() {
        return path(image);
    }

    /** The same of any reference. */
    public static String path(String reference) {
        String name = reference.replaceFirst("@.*$", "");
        int slash = name.lastIndexOf('/');
        int colon = name.lastIndexOf(':');
        name = colon > slash ? name.substring(0, colon) : name;
        int first = name.indexOf('/');
        String host = first < 0 ? "" : name.substring(0, first);
        boolean registry = host.contains(".") || host.contains(":") || host.equals("localhost");
        return registry ? name.substring(first + 1) : name;
    }
}
