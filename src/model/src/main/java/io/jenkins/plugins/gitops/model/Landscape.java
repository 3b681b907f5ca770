package io.jenkins.plugins.gitops.model;

import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Everything that global configuration names: environments and their order, repositories, clusters, registries, channels.
 * It may be wrong while a person still types it, so it is never refused as a whole: {@link #problems()} says all that is.
 */
public record Landscape(
        List<Place> environments,
        List<Cluster> clusters,
        List<Repository> repositories,
        List<Registry> registries,
        List<String> channels,
        List<String> allowedHosts,
        Evidence evidence) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9]([-.A-Za-z0-9]*[A-Za-z0-9])?(:[0-9]{1,5})?");

    /** An environment as configured; {@code after} names those in which a release must have stood before. */
    public record Place(
            String name, String repository, String path, String cluster, List<String> after, PromotionRules rules) {
        public Place {
            after = List.copyOf(after);
        }

        /** An environment with plain rules. */
        public Place(String name, String repository, String path, String cluster, List<String> after) {
            this(name, repository, path, cluster, after, PromotionRules.plain());
        }

        public Place withRules(PromotionRules others) {
            return new Place(name, repository, path, cluster, after, others);
        }
    }

    /**
     * A Kubernetes cluster as configured.
     *
     * @param authority certificates that its server may be signed by, as PEM; empty: those that this machine trusts
     * @param argoServer whether the server is that of Argo CD, and not that of Kubernetes itself
     */
    public record Cluster(String name, String serverUrl, String credentialsId, String authority, boolean argoServer) {
        /** A cluster whose Kubernetes API server this machine trusts. */
        public Cluster(String name, String serverUrl, String credentialsId) {
            this(name, serverUrl, credentialsId, "", false);
        }
    }

    /** A GitOps repository as configured. */
    public record Repository(String name, String url, String branch, String credentialsId) {}

    /** An OCI registry as configured. */
    public record Registry(String name, String address, String credentialsId, boolean plainHttp) {}

    /** A server that is asked over HTTP. */
    public record Server(String name, String url, String credentialsId) {}

    /** A public key whose signatures count, as PEM. */
    public record TrustedKey(String name, String pem) {}

    /**
     * What gates go by, besides the ledger and the reports of a run.
     *
     * @param metricSources servers of Prometheus
     * @param codeQuality servers of SonarQube
     */
    public record Evidence(List<Server> metricSources, List<Server> codeQuality, List<TrustedKey> trustedKeys) {
        public Evidence {
            metricSources = List.copyOf(metricSources);
            codeQuality = List.copyOf(codeQuality);
            trustedKeys = List.copyOf(trustedKeys);
        }

        public static Evidence none() {
            return new Evidence(List.of(), List.of(), List.of());
        }
    }

    /** A landscape whose gates go by the ledger and by reports alone. */
    public Landscape(
            List<Place> environments,
            List<Cluster> clusters,
            List<Repository> repositories,
            List<Registry> registries,
            List<String> channels,
            List<String> allowedHosts) {
        this(environments, clusters, repositories, registries, channels, allowedHosts, Evidence.none());
    }

    public Landscape {
        environments = List.copyOf(environments);
        clusters = List.copyOf(clusters);
        repositories = List.copyOf(repositories);
        registries = List.copyOf(registries);
        channels = List.copyOf(channels);
        allowedHosts = List.copyOf(allowedHosts);
    }

    /** The environment of that name. */
    public Optional<Place> environment(String name) {
        return environments.stream().filter(place -> place.name().equals(name)).findFirst();
    }

    /** Whether requests from the controller may go to that host. */
    public boolean allowsHost(String host) {
        String asked = host.toLowerCase(Locale.ROOT);
        return allowedHosts.stream()
                .map(allowed -> allowed.toLowerCase(Locale.ROOT))
                .anyMatch(allowed ->
                        allowed.startsWith("*.") ? asked.endsWith(allowed.substring(1)) : asked.equals(allowed));
    }

    /** All that is wrong, each in a sentence of the house's form; empty where all is well. */
    public List<String> problems() {
        List<String> found = new ArrayList<>();
        names("environment", environments, Place::name, found);
        names("cluster", clusters, Cluster::name, found);
        names("repository", repositories, Repository::name, found);
        names("registry", registries, Registry::name, found);
        names("channel", channels, Function.identity(), found);
        names("metric source", evidence.metricSources(), Server::name, found);
        names("code quality server", evidence.codeQuality(), Server::name, found);
        names("trusted key", evidence.trustedKeys(), TrustedKey::name, found);
        evidence.metricSources().forEach(server -> found.addAll(problemsOfWebUrl("metric source", server.url())));
        evidence.codeQuality().forEach(server -> found.addAll(problemsOfWebUrl("code quality server", server.url())));
        clusters.stream()
                .filter(cluster -> !cluster.serverUrl().isBlank())
                .forEach(cluster -> found.addAll(problemsOfWebUrl("cluster", cluster.serverUrl())));
        repositories.forEach(repository -> found.addAll(problemsOfUrl("repository", repository.url())));
        registries.forEach(registry -> found.addAll(problemsOfAddress(registry.address())));
        for (Place place : environments) {
            found.addAll(problemsOfPath(place.path()));
            found.addAll(problemsOfPlaceholders(place.path()));
            known(
                    "repository",
                    place,
                    place.repository(),
                    repositories.stream().map(Repository::name).toList(),
                    found);
            known(
                    "cluster",
                    place,
                    place.cluster(),
                    clusters.stream().map(Cluster::name).toList(),
                    found);
            List<String> others = environments.stream().map(Place::name).toList();
            place.after().forEach(before -> known("environment", place, before, others, found));
            found.addAll(place.rules().problems(place.name()));
            place.rules().targets().forEach(target -> {
                found.addAll(problemsOfPath(target.file()));
                found.addAll(problemsOfPlaceholders(target.file()));
            });
        }
        ring().ifPresent(ring -> found.add("Cannot order the environments: " + String.join(" after ", ring)
                + " is a ring; take one of these out of 'after'"));
        return found;
    }

    /** What is wrong with a name; none where it is one. */
    public static List<String> problemsOfName(String kind, String name) {
        return NAME.matcher(name).matches()
                ? List.of()
                : List.of(
                        "Cannot name the " + kind + " '" + name
                                + "': a name has lower case letters, digits and dashes, at most 63; choose one like 'staging-2'");
    }

    /** What is wrong with a URL; none where it can be stored and shown. */
    public static List<String> problemsOfUrl(String kind, String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            if (scheme == null
                    || !Set.of("https", "http", "ssh", "git", "file").contains(scheme.toLowerCase(Locale.ROOT)))
                return List.of("Cannot use the " + kind + " URL '" + url + "': found "
                        + (scheme == null ? "no scheme" : "the scheme '" + scheme + "'")
                        + "; write one that begins with https://, http://, ssh:// or file://");
            String user = uri.getUserInfo();
            if (user != null && (user.contains(":") || !scheme.equalsIgnoreCase("ssh")))
                return List.of("Cannot use the " + kind + " URL of host '" + uri.getHost()
                        + "': it carries a user or a password; take them out and choose credentials instead");
            return List.of();
        } catch (URISyntaxException e) {
            return List.of("Cannot use the " + kind + " URL '" + url.replaceAll("//[^@/]*@", "//")
                    + "': it is not a URL; write one like 'https://git.example.com/team/deploy.git'");
        }
    }

    /** What is wrong with the URL of a server that speaks HTTP; none where it is one. */
    public static List<String> problemsOfWebUrl(String kind, String url) {
        List<String> problems = problemsOfUrl(kind, url);
        return !problems.isEmpty() || url.toLowerCase(Locale.ROOT).startsWith("http")
                ? problems
                : List.of("Cannot use the " + kind + " URL '" + url
                        + "': it does not speak HTTP; write one that begins with https://");
    }

    /** What is wrong with a registry's address; none where it is a host and perhaps a port. */
    public static List<String> problemsOfAddress(String address) {
        return ADDRESS.matcher(address).matches()
                ? List.of()
                : List.of("Cannot use the registry address '" + address.replaceAll("//[^@/]*@", "//")
                        + "': it is not a host with an optional port; write one like 'registry.example.com:5000'");
    }

    /** What is wrong with a path in a repository; none where it stays inside. */
    public static List<String> problemsOfPath(String path) {
        boolean inside = !path.startsWith("/")
                && !path.contains("\\")
                && List.of(path.split("/")).stream().noneMatch(part -> part.equals("..") || part.equals(".git"));
        return inside
                ? List.of()
                : List.of("Cannot use the path '" + path
                        + "': it leads out of the repository; write one like 'environments/staging'");
    }

    /** What is wrong with the braces in a path, key or name; none where only {@code {application}} and {@code {environment}} stand in them. */
    public static List<String> problemsOfPlaceholders(String text) {
        String rest = text.replace("{application}", "").replace("{environment}", "");
        return rest.contains("{") || rest.contains("}")
                ? List.of("Cannot use '" + text
                        + "': only {application} and {environment} are replaced; write one of these, or no braces")
                : List.of();
    }

    private static <T> void names(String kind, List<T> things, Function<T, String> name, List<String> found) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            String is = name.apply(thing);
            found.addAll(problemsOfName(kind, is));
            if (!seen.add(is))
                found.add("Cannot tell two of a kind apart: the " + kind + " '" + is + "' is there twice; rename one");
        }
    }

    private static void known(String kind, Place place, String name, List<String> names, List<String> found) {
        if (!name.isEmpty() && !names.contains(name))
            found.add("Cannot resolve the " + kind + " '" + name + "' of environment '" + place.name() + "': known are "
                    + names + "; name one of these or add it");
    }

    /** One ring in the order of environments, where there is one. */
    private Optional<List<String>> ring() {
        Map<String, List<String>> before = new LinkedHashMap<>();
        environments.forEach(place -> before.put(place.name(), place.after()));
        Set<String> done = new HashSet<>();
        for (String start : before.keySet()) {
            Optional<List<String>> ring = ring(start, before, new ArrayList<>(), done);
            if (ring.isPresent()) return ring;
        }
        return Optional.empty();
    }

    private static Optional<List<String>> ring(
            String at, Map<String, List<String>> before, List<String> way, Set<String> done) {
        if (way.contains(at)) {
            List<String> ring = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
            ring.add(at);
            return Optional.of(ring);
        }
        if (done.contains(at)) return Optional.empty();
        way.add(at);
        for (String next : before.getOrDefault(at, List.of())) {
            Optional<List<String>> ring = ring(next, before, way, done);
            if (ring.isPresent()) return ring;
        }
        way.remove(at);
        done.add(at);
        return Optional.empty();
    }
}
