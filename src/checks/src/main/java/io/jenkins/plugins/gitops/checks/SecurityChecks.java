package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.checks.Workload.each;
import static io.jenkins.plugins.gitops.checks.Workload.say;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.INFO;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The Pod Security Standards, by what each workload asks for. */
final class SecurityChecks {
    private static final String SHOW = "kubectl -n {namespace} get {kind} {name} -o yaml";
    /** What the baseline lets a container add. */
    private static final Set<String> HARMLESS = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private SecurityChecks() {}

    static List<Check> all() {
        return List.of(
                container(
                        "security-privileged",
                        CRITICAL,
                        "No container is privileged (baseline).",
                        "take privileged away: it is root on the node",
                        (context, say) -> {
                            if (context.own("privileged").isTrue()) {
                                say.accept("is privileged");
                            }
                        }),
                each(
                        application(
                                "security-host-namespaces",
                                CRITICAL,
                                "No pod shares its node's network, processes or memory (baseline).",
                                "take hostNetwork, hostPID and hostIPC away",
                                SHOW),
                        (workload, all, found) -> List.of("hostNetwork", "hostPID", "hostIPC")
                                .forEach(field -> {
                                    if (workload.spec().at(field).isTrue()) {
                                        found.add(workload.item(), "it has " + field);
                                    }
                                })),
                each(
                        application(
                                "security-host-path",
                                CRITICAL,
                                "No pod mounts a folder of its node (baseline).",
                                "use a claim, a ConfigMap or an emptyDir",
                                SHOW),
                        (workload, all, found) -> workload.spec().at("volumes").items().stream()
                                .filter(volume -> volume.at("hostPath").there())
                                .forEach(volume -> found.add(
                                        workload.item(),
                                        "it mounts '" + Phrases.cut(volume.text("hostPath", "path"))
                                                + "' of its node"))),
                each(
                        application(
                                "security-host-ports",
                                WARNING,
                                "No container takes a port of its node (baseline).",
                                "use a Service",
                                SHOW),
                        (workload, all, found) -> workload.containers()
                                .forEach(container -> container.at("ports").items().stream()
                                        .filter(port -> port.at("hostPort").number(0) > 0)
                                        .forEach(port -> say(
                                                found,
                                                workload,
                                                container,
                                                "takes port " + port.text("hostPort") + " of its node")))),
                container(
                        "security-capabilities-added",
                        CRITICAL,
                        "No container adds a capability beyond the baseline.",
                        "take it away, or say in an acceptance why it must be",
                        (context, say) -> context.own("capabilities").at("add").items().stream()
                                .map(View::text)
                                .filter(one -> !HARMLESS.contains(one))
                                .forEach(one -> say.accept("adds the capability " + one))),
                container(
                        "security-non-root",
                        WARNING,
                        "Every container must run as another user than root (restricted).",
                        "set runAsNonRoot, and a user in the image",
                        (context, say) -> {
                            if (context.either("runAsUser").is("0")) {
                                say.accept("runs as root");
                            } else if (!context.either("runAsNonRoot").isTrue()) {
                                say.accept("may run as root");
                            }
                        }),
                container(
                        "security-escalation",
                        WARNING,
                        "No process may gain more rights than its parent (restricted).",
                        "set allowPrivilegeEscalation to false",
                        (context, say) -> {
                            if (!context.own("allowPrivilegeEscalation").isFalse()) {
                                say.accept("may gain rights");
                            }
                        }),
                container(
                        "security-capabilities-dropped",
                        WARNING,
                        "Every container drops all capabilities (restricted).",
                        "drop ALL, and add back what it needs",
                        (context, say) -> {
                            boolean dropped = context.own("capabilities").at("drop").items().stream()
                                    .anyMatch(one -> one.is("ALL"));
                            if (!dropped) {
                                say.accept("keeps the default capabilities");
                            }
                        }),
                container(
                        "security-seccomp",
                        WARNING,
                        "Every container has a seccomp profile (restricted).",
                        "set seccompProfile.type to RuntimeDefault",
                        (context, say) -> {
                            View type = context.either("seccompProfile").at("type");
                            if (!type.is("RuntimeDefault") && !type.is("Localhost")) {
                                say.accept("has no seccomp profile");
                            }
                        }),
                container(
                        "security-read-only-root",
                        INFO,
                        "No container can write into its own image.",
                        "set readOnlyRootFilesystem, with an emptyDir where it must write",
                        (context, say) -> {
                            if (!context.own("readOnlyRootFilesystem").isTrue()) {
                                say.accept("can write into its root file system");
                            }
                        }),
                each(
                        application(
                                "service-account-token",
                                INFO,
                                "No pod of the default service account gets a token of the API.",
                                "set automountServiceAccountToken to false, or give it an account of its own",
                                SHOW),
                        (workload, all, found) -> {
                            String account = workload.spec().text("serviceAccountName");
                            boolean usual = account.isEmpty() || account.equals("default");
                            if (usual
                                    && !workload.spec()
                                            .at("automountServiceAccountToken")
                                            .isFalse()) {
                                found.add(workload.item(), "its pods get a token of the account 'default'");
                            }
                        }));
    }

    /** A container's security context before its pod's. */
    private record Context(View container, View pod) {
        View own(String field) {
            return container.at("securityContext", field);
        }

        View either(String field) {
            return own(field).there() ? own(field) : pod.at("securityContext", field);
        }
    }

    private static Check container(
            String id,
            io.jenkins.plugins.gitops.model.Severity severity,
            String sentence,
            String advice,
            BiConsumer<Context, java.util.function.Consumer<String>> look) {
        return each(
                application(id, severity, sentence, advice, SHOW),
                (workload, all, found) -> workload.containers()
                        .forEach(container -> look.accept(
                                new Context(container, workload.spec()),
                                message -> say(found, workload, container, message))));
    }
}
