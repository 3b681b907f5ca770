package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.RepositoryIdentity;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens repositories: one for each identity, however its URL is spelled (I5), with one cache and one queue. */
public final class GitRepositories implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final Path caches;
    private final GitSettings settings;
    private final LedgerKeys keys;
    private final HttpClient http;
    private final InstantSource clock;
    private final Map<RepositoryIdentity, Entrance> entrances = new ConcurrentHashMap<>();

    /**
     * Opened once, by its first caller, who talks to the server for it: under a lock of its own, so that one server
     * that hangs holds up nobody who wants another one, and nobody who closes.
     */
    private static final class Entrance {
        private volatile @Nullable Opened opened;

        synchronized Opened open(Supplier<Opened> how) {
            Opened there = opened;
            if (there == null) {
                there = how.get();
                opened = there;
            }
            return there;
        }

        Optional<Opened> ifOpened() {
            return Optional.ofNullable(opened);
        }
    }

    private record Opened(BareRepository repository, Traffic traffic, ObjectCache cache, Remote remote) {}

    /** The HTTP client brings proxy, TLS and connect timeout; it should speak HTTP/1.1. */
    public GitRepositories(Path caches, GitSettings settings, LedgerKeys keys, HttpClient http, InstantSource clock) {
        this.caches = caches;
        this.settings = settings;
        this.keys = keys;
        this.http = http;
        this.clock = clock;
    }

    /** Over a client of its own, without a proxy of its own. */
    public static GitRepositories direct(Path caches, GitSettings settings, LedgerKeys keys, InstantSource clock) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        return new GitRepositories(caches, settings, keys, http, clock);
    }

    /** The repository; its first caller's URL and login stay in use until it is closed. */
    public GitOpsRepository open(String url, GitLogin login) {
        return opened(url, login).repository();
    }

    /** What went over the wire to the repository so far. */
    public Traffic traffic(String url) {
        return Optional.ofNullable(entrances.get(RepositoryIdentity.of(url)))
                .flatMap(Entrance::ifOpened)
                .map(Opened::traffic)
                .orElseGet(Traffic::new);
    }

    private Opened opened(String url, GitLogin login) {
        RepositoryIdentity identity = RepositoryIdentity.of(url);
        return entrances.computeIfAbsent(identity, first -> new Entrance()).open(() -> open(identity, url, login));
    }

    private Opened open(RepositoryIdentity identity, String url, GitLogin login) {
        String name = Sha256.hex(identity.value()).substring(0, 32);
        ObjectCache cache = ObjectCache.open(caches.resolve(name + ".git"), settings.mostCached());
        Traffic traffic = new Traffic();
        Remote remote = remote(url, login, cache, traffic);
        return new Opened(new BareRepository(identity, remote, cache, settings, keys, clock), traffic, cache, remote);
    }

    private Remote remote(String url, GitLogin login, ObjectCache cache, Traffic traffic) {
        @Nullable
        Remote lazy = url.regionMatches(true, 0, "http", 0, 4)
                ? HttpRemote.open(new SmartHttp(http, url, login, traffic, settings.patience()), cache)
                : null;
        return lazy == null ? new TransportRemote(url, login, traffic, settings, cache) : lazy;
    }

    @Override
    public void close() {
        entrances.values().stream()
                .flatMap(entrance -> entrance.ifOpened().stream())
                .forEach(one -> {
                    one.remote().close();
                    one.cache().close();
                });
        entrances.clear();
    }
}
