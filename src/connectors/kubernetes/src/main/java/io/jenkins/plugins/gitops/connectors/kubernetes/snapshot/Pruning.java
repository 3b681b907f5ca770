package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import io.jenkins.plugins.gitops.checks.Kind;
import io.jenkins.plugins.gitops.checks.Kind.Depth;
import io.jenkins.plugins.gitops.checks.Kinds;
import java.util.List;
import java.util.Set;

/** What of an object is not kept: what no check reads, and what nobody may see. It is dropped before it is ever a value. */
record Pruning(Depth depth, boolean certificates) {
    private static final Set<String> NOT_READ =
            Set.of("managedFields", "selfLink", "schema", "additionalPrinterColumns");
    private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final Set<String> VALUES = Set.of("data", "binaryData", "stringData");

    static Pruning of(Kind kind) {
        return new Pruning(kind.address().map(Kind.Address::depth).orElse(Depth.WHOLE), kind.equals(Kinds.TLS_SECRET));
    }

    /** Whether what the path leads to is dropped; the path is that of fields in one object, lists are not counted. */
    boolean drops(List<String> path) {
        String first = path.get(0);
        String last = path.get(path.size() - 1);
        if (depth == Depth.METADATA && !first.equals("metadata")) {
            return true;
        } else if (certificates && path.size() == 2 && VALUES.contains(first)) {
            return !last.equals("tls.crt");
        } else if (NOT_READ.contains(last) && (first.equals("metadata") || path.contains("versions"))) {
            return true;
        }
        return last.equals(APPLIED) || plainVariable(path, last);
    }

    /** A variable of a container may hold a secret that somebody wrote down plainly. */
    private static boolean plainVariable(List<String> path, String last) {
        return last.equals("value")
                && path.size() > 1
                && path.get(path.size() - 2).equals("env");
    }

    /** Whether a value there is counted and not kept. */
    boolean empties(List<String> path) {
        return depth == Depth.KEYS && path.size() == 2 && VALUES.contains(path.get(0));
    }
}
