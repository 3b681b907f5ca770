package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.ENDPOINT_SLICE;
import static io.jenkins.plugins.gitops.checks.Kinds.GATEWAY;
import static io.jenkins.plugins.gitops.checks.Kinds.NETWORK_POLICY;
import static io.jenkins.plugins.gitops.checks.Kinds.POD;
import static io.jenkins.plugins.gitops.checks.Kinds.SERVICE;
import static io.jenkins.plugins.gitops.checks.Rule.infrastructure;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names, the way in, and who may talk to whom. */
final class NetworkChecks {
    private static final String SYSTEM = "kube-system";
    private static final String DNS = "kube-dns";
    private static final Place DNS_SERVICE = new Place("Service", SYSTEM, DNS);
    private static final String SHOW_DNS = "kubectl -n kube-system get pods -l k8s-app=kube-dns -o wide";

    private NetworkChecks() {}

    static List<Check> all() {
        return List.of(
                infrastructure(
                                "dns-answers",
                                CRITICAL,
                                "Something ready stands behind the cluster's DNS Service.",
                                "bring CoreDNS up",
                                SHOW_DNS)
                        .whole(
                                (all, found) -> {
                                    if (all.find(SERVICE, SYSTEM, DNS).isPresent()
                                            && Services.of(all)
                                                    .of(SYSTEM, DNS)
                                                    .ready()
                                                    .isEmpty()) {
                                        found.add(DNS_SERVICE, "nothing is ready behind it: no name is found");
                                    }
                                },
                                SERVICE,
                                ENDPOINT_SLICE),
                infrastructure(
                                "dns-spread",
                                WARNING,
                                "DNS answers from more than one node.",
                                "give it two replicas on different nodes",
                                SHOW_DNS)
                        .whole(
                                (all, found) -> {
                                    Services.Backends dns = Services.of(all).of(SYSTEM, DNS);
                                    if (dns.ready().size() == 1) {
                                        found.add(DNS_SERVICE, "one pod answers for the whole cluster");
                                    } else if (dns.ready().size() > 1
                                            && dns.nodes().size() == 1) {
                                        found.add(DNS_SERVICE, "all its pods are on node " + dns.nodes());
                                    }
                                },
                                ENDPOINT_SLICE),
                infrastructure(
                                "network-policy-present",
                                WARNING,
                                "Every namespace in which pods run has a NetworkPolicy.",
                                "begin with one that denies what nobody needs",
                                "kubectl -n {name} get networkpolicy")
                        .whole(NetworkChecks::unguarded, POD, NETWORK_POLICY),
                infrastructure(
                                "gateway-programmed",
                                CRITICAL,
                                "Every Gateway is accepted and carries traffic.",
                                "see what its controller says",
                                "kubectl -n {namespace} describe gateway {name}")
                        .each(
                                GATEWAY,
                                (gateway, all, found) -> List.of("Accepted", "Programmed")
                                        .forEach(type -> {
                                            View condition = gateway.condition(type);
                                            if (condition.at("status").is("False")) {
                                                found.add(gateway, "it is not " + type + NodeChecks.because(condition));
                                            }
                                        })),
                infrastructure(
                                "load-balancer-address",
                                CRITICAL,
                                "Every Service of type LoadBalancer has its address.",
                                "see what the cloud's controller says of it",
                                "kubectl -n {namespace} describe service {name}")
                        .each(SERVICE, (service, all, found) -> {
                            boolean waits = service.at("spec", "type").is("LoadBalancer")
                                    && service.at("status", "loadBalancer", "ingress")
                                            .items()
                                            .isEmpty();
                            if (waits && service.olderThan(java.time.Duration.ofMinutes(10), all.time())) {
                                found.add(service, "nobody has given it an address");
                            }
                        }));
    }

    private static void unguarded(Snapshot all, Findings found) {
        Map<String, Integer> pods = new TreeMap<>();
        for (Item pod : all.all(POD)) {
            boolean counts = Pods.runs(pod)
                    && !pod.at("spec", "hostNetwork").isTrue()
                    && !pod.namespace().startsWith("kube-");
            if (counts) {
                pods.merge(pod.namespace(), 1, Integer::sum);
            }
        }
        pods.forEach((namespace, number) -> {
            if (all.in(NETWORK_POLICY, namespace).isEmpty()) {
                found.add(
                        new Place("Namespace", "", namespace),
                        "everybody may talk to its " + Phrases.count(number, "pod"));
            }
        });
    }
}
