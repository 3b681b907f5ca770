package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.ENDPOINT_SLICE;
import static io.jenkins.plugins.gitops.checks.Kinds.HTTP_ROUTE;
import static io.jenkins.plugins.gitops.checks.Kinds.INGRESS;
import static io.jenkins.plugins.gitops.checks.Kinds.INGRESS_CLASS;
import static io.jenkins.plugins.gitops.checks.Kinds.POD;
import static io.jenkins.plugins.gitops.checks.Kinds.SECRET;
import static io.jenkins.plugins.gitops.checks.Kinds.SERVICE;
import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a request finds its way from the edge to a pod. */
final class RouteChecks {
    private static final String INGRESSES = "kubectl -n {namespace} describe ingress {name}";
    private static final String ROUTES = "kubectl -n {namespace} describe httproute {name}";
    private static final String SERVICES =
            "kubectl -n {namespace} get endpointslices -l kubernetes.io/service-name={name}";

    private RouteChecks() {}

    static List<Check> all() {
        return List.of(
                application(
                                "service-endpoints",
                                CRITICAL,
                                "Something ready stands behind every Service that picks pods.",
                                "bring its pods up, or correct its selector",
                                SERVICES)
                        .each(SERVICE, RouteChecks::endpoints, ENDPOINT_SLICE, POD),
                application(
                                "service-target-port",
                                WARNING,
                                "Every port that a Service names is a port of the pods behind it.",
                                "correct targetPort, or name the container's port",
                                "kubectl -n {namespace} describe service {name}")
                        .each(SERVICE, RouteChecks::namedPorts, POD),
                application(
                                "ingress-backend",
                                CRITICAL,
                                "Every Service and port that an Ingress leads to is there.",
                                "correct its backend",
                                INGRESSES)
                        .each(
                                INGRESS,
                                (ingress, all, found) -> backends(ingress).forEach(backend -> {
                                    String name = backend.text("service", "name");
                                    Optional<Item> service = all.find(SERVICE, ingress.namespace(), name);
                                    View port = backend.at("service", "port");
                                    if (!name.isEmpty() && service.isEmpty()) {
                                        found.add(ingress, "it leads to Service '" + name + "', which is not there");
                                    } else if (service.isPresent()
                                            && !Services.hasPort(service.get(), port.at("number"), port.at("name"))) {
                                        found.add(
                                                ingress,
                                                "it leads to port '" + port.text("number") + port.text("name")
                                                        + "' of Service '" + name + "', which has no such port");
                                    }
                                }),
                                SERVICE),
                application(
                                "ingress-class-there",
                                CRITICAL,
                                "Every Ingress names a class that is there, or there is a default.",
                                "correct ingressClassName: nobody serves it",
                                INGRESSES)
                        .each(INGRESS, RouteChecks::ingressClass, INGRESS_CLASS),
                application(
                                "ingress-secret-there",
                                CRITICAL,
                                "Every Secret with a certificate that an Ingress names is there.",
                                "make it, or see why cert-manager does not",
                                INGRESSES)
                        .each(
                                INGRESS,
                                (ingress, all, found) -> ingress.at("spec", "tls").items().stream()
                                        .map(tls -> tls.text("secretName"))
                                        .filter(name -> !name.isEmpty()
                                                && all.find(SECRET, ingress.namespace(), name)
                                                        .isEmpty())
                                        .forEach(name -> found.add(
                                                ingress, "its certificate's Secret '" + name + "' is not there")),
                                SECRET),
                application(
                                "ingress-hosts-apart",
                                CRITICAL,
                                "No two Ingresses of one class claim the same host and path.",
                                "give the path to one of them: which one answers is chance",
                                INGRESSES)
                        .whole(RouteChecks::clashes, INGRESS),
                application(
                                "route-accepted",
                                CRITICAL,
                                "Every HTTPRoute is accepted by its Gateway.",
                                "see which listener it asks for, and whether that takes its namespace",
                                ROUTES)
                        .each(HTTP_ROUTE, (route, all, found) -> parents(route, "Accepted", found)),
                application(
                                "route-backend",
                                CRITICAL,
                                "Every Service and port that an HTTPRoute leads to is there.",
                                "correct its backendRefs",
                                ROUTES)
                        .each(HTTP_ROUTE, RouteChecks::routeBackends, SERVICE),
                application(
                                "route-resolved",
                                WARNING,
                                "Every HTTPRoute's references are resolved.",
                                "see what its Gateway says of them; another namespace needs a ReferenceGrant",
                                ROUTES)
                        .each(HTTP_ROUTE, (route, all, found) -> parents(route, "ResolvedRefs", found)));
    }

    private static void endpoints(Item service, Snapshot all, Findings found) {
        View selector = service.at("spec", "selector");
        boolean picks = !selector.fields().isEmpty()
                && !service.at("spec", "type").is("ExternalName")
                && !service.namespace().startsWith("kube-");
        if (picks
                && Services.of(all)
                        .of(service.namespace(), service.name())
                        .ready()
                        .isEmpty()) {
            long pods = all.in(POD, service.namespace()).stream()
                    .filter(pod -> Pods.runs(pod) && Selector.picks(selector, pod.at("metadata", "labels")))
                    .count();
            found.add(
                    service,
                    pods == 0
                            ? "it picks no pod: nobody answers"
                            : "none of its " + Phrases.count(pods, "pod") + " is ready: nobody answers");
        }
    }

    private static void namedPorts(Item service, Snapshot all, Findings found) {
        View selector = service.at("spec", "selector");
        List<Item> pods = all.in(POD, service.namespace()).stream()
                .filter(pod -> Selector.picks(selector, pod.at("metadata", "labels")))
                .toList();
        for (View port : service.at("spec", "ports").items()) {
            String target = port.text("targetPort");
            boolean named = !target.isEmpty() && !target.matches("[0-9]+");
            boolean there = pods.stream()
                    .flatMap(pod -> pod.at("spec", "containers").items().stream())
                    .flatMap(container -> container.at("ports").items().stream())
                    .anyMatch(one -> one.at("name").is(target));
            if (named && !pods.isEmpty() && !there) {
                found.add(
                        service, "its port leads to '" + Phrases.cut(target) + "', which no container of its pods has");
            }
        }
    }

    private static List<View> backends(Item ingress) {
        List<View> all = new ArrayList<>();
        if (ingress.at("spec", "defaultBackend").there()) {
            all.add(ingress.at("spec", "defaultBackend"));
        }
        for (View rule : ingress.at("spec", "rules").items()) {
            rule.at("http", "paths").items().forEach(path -> all.add(path.at("backend")));
        }
        return all;
    }

    private static String className(Item ingress) {
        String name = ingress.text("spec", "ingressClassName");
        return name.isEmpty()
                ? ingress.annotation("kubernetes.io/ingress.class").text()
                : name;
    }

    private static void ingressClass(Item ingress, Snapshot all, Findings found) {
        String name = className(ingress);
        boolean annotated = ingress.text("spec", "ingressClassName").isEmpty() && !name.isEmpty();
        if (name.isEmpty()) {
            boolean usual = all.all(INGRESS_CLASS).stream()
                    .anyMatch(one -> one.annotation("ingressclass.kubernetes.io/is-default-class")
                            .is("true"));
            if (!usual) {
                found.add(ingress, "it names no class and the cluster has no default");
            }
        } else if (!annotated && all.find(INGRESS_CLASS, "", name).isEmpty()) {
            found.add(ingress, "its class '" + name + "' is not there");
        }
    }

    private static void clashes(Snapshot all, Findings found) {
        Map<String, Item> first = new LinkedHashMap<>();
        for (Item ingress : all.all(INGRESS)) {
            boolean canary =
                    ingress.annotation("nginx.ingress.kubernetes.io/canary").is("true");
            for (View rule : ingress.at("spec", "rules").items()) {
                for (View path : rule.at("http", "paths").items()) {
                    String claim = rule.text("host") + path.text("path");
                    Item other = canary ? null : first.putIfAbsent(className(ingress) + " " + claim, ingress);
                    if (other != null && !other.place().equals(ingress.place())) {
                        found.add(
                                ingress,
                                "it claims '" + Phrases.cut(claim) + "', as does "
                                        + other.place().object());
                    }
                }
            }
        }
    }

    private static void parents(Item route, String type, Findings found) {
        for (View parent : route.at("status", "parents").items()) {
            for (View condition : parent.at("conditions").items()) {
                if (condition.at("type").is(type) && condition.at("status").is("False")) {
                    found.add(
                            route,
                            "at Gateway '" + parent.text("parentRef", "name") + "' it is not " + type
                                    + NodeChecks.because(condition));
                }
            }
        }
    }

    private static void routeBackends(Item route, Snapshot all, Findings found) {
        for (View rule : route.at("spec", "rules").items()) {
            for (View backend : rule.at("backendRefs").items()) {
                String kind = backend.text("kind");
                String namespace = backend.text("namespace").isEmpty() ? route.namespace() : backend.text("namespace");
                String name = backend.text("name");
                Optional<Item> service = all.find(SERVICE, namespace, name);
                boolean leads = kind.isEmpty() || kind.equals("Service");
                if (leads && service.isEmpty()) {
                    found.add(route, "it leads to Service '" + namespace + "/" + name + "', which is not there");
                } else if (leads && !Services.hasPort(service.get(), backend.at("port"), backend.at("port"))) {
                    found.add(
                            route,
                            "it leads to port '" + backend.text("port") + "' of Service '" + namespace + "/" + name
                                    + "', which has no such port");
                }
            }
        }
    }
}
