package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/**
 * Any other server that JGit can talk to: ssh, file, and HTTP servers of older ways. Tips are fetched shallow, then
 * incrementally: the first time brings one whole tree, later ones what has changed since.
 */
final class TransportRemote implements Remote {
    private static final String OWN_REFS = "refs/cache/";

    private final String url;
    private final GitLogin login;
    private final Traffic traffic;
    private final GitSettings settings;
    private final ObjectCache cache;
    private final Map<ObjectId, String> refOfTip = new HashMap<>();

    TransportRemote(String url, GitLogin login, Traffic traffic, GitSettings settings, ObjectCache cache) {
        this.url = url;
        this.login = login;
        this.traffic = traffic;
        this.settings = settings;
        this.cache = cache;
    }

    /** Something done with an open transport. */
    private interface Talk<T> {
        T with(Transport transport) throws IOException;
    }

    private <T> T talk(String cannot, Talk<T> talk) {
        traffic.request(0);
        try (Transport transport = Transport.open(repository(), new URIish(url))) {
            transport.setTimeout((int) Math.max(1, settings.patience().toSeconds()));
            transport.setTagOpt(TagOpt.NO_TAGS);
            if (transport instanceof TransportHttp http) {
                login.authorization().ifPresent(value -> http.setAdditionalHeaders(Map.of("Authorization", value)));
            }
            return talk.with(transport);
        } catch (IOException | URISyntaxException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            cannot + " " + Refusal.quoted(SmartHttp.withoutLogin(url)),
                            String.valueOf(e.getMessage()),
                            "check the address, the credential and the server, then try again")
                    .causedBy(e);
        }
    }

    private Repository repository() {
        return cache.repository();
    }

    @Override
    public Map<String, ObjectId> refs(Set<String> names) {
        Map<String, ObjectId> found = refsBelow("refs/");
        found.keySet().retainAll(names);
        return found;
    }

    @Override
    public Map<String, ObjectId> refsBelow(String prefix) {
        return talk("read the refs of", transport -> {
            try (FetchConnection connection = transport.openFetch()) {
                Map<String, ObjectId> found = new TreeMap<>();
                for (Ref ref : connection.getRefs()) {
                    ObjectId id = ref.getObjectId();
                    if (ref.getName().startsWith(prefix) && id != null) {
                        found.put(ref.getName(), id.copy());
                    }
                }
                return found;
            }
        });
    }

    @Override
    public void prepare(Map<String, ObjectId> tips) {
        List<RefSpec> missing = new ArrayList<>();
        tips.forEach((name, id) -> {
            refOfTip.put(id, name);
            if (cache.find(id) == null) {
                missing.add(new RefSpec("+" + name + ":" + OWN_REFS + id.name()));
            }
        });
        fetch(missing, 1);
    }

    @Override
    public void bring(Set<ObjectId> objects) {
        List<RefSpec> wants = objects.stream()
                .map(id -> new RefSpec(id.name() + ":" + OWN_REFS + id.name()))
                .toList();
        fetch(wants, 1);
    }

    @Override
    public void bringCommits(Set<ObjectId> tips, int depth) {
        List<RefSpec> wants = tips.stream()
                .map(tip -> new RefSpec("+" + refOfTip.getOrDefault(tip, tip.name()) + ":" + OWN_REFS + tip.name()))
                .toList();
        fetch(wants, depth);
    }

    private void fetch(List<RefSpec> wants, int depth) {
        if (!wants.isEmpty()) {
            talk("fetch from", transport -> {
                transport.setDepth(depth);
                return transport.fetch(NullProgressMonitor.INSTANCE, wants);
            });
        }
    }

    @Override
    public boolean atomic() {
        // JGit does not tell before it pushes; a server that cannot refuses the whole push then
        return !settings.soleWriter();
    }

    @Override
    public Report push(List<RefMove> moves, Collection<Pack.Item> objects) {
        cache.keep(objects.stream().map(Pack.Item::object).toList());
        return talk("push to", transport -> {
            List<RemoteRefUpdate> updates = new ArrayList<>();
            for (RefMove move : moves) {
                updates.add(new RemoteRefUpdate(
                        repository(), move.to().name(), move.to(), move.name(), false, null, move.from()));
            }
            transport.setPushThin(true);
            transport.setPushAtomic(moves.size() > 1 && atomic());
            return report(transport.push(NullProgressMonitor.INSTANCE, updates));
        });
    }

    private static Report report(PushResult result) {
        StringBuilder words = new StringBuilder(result.getMessages());
        boolean accepted = true;
        for (RemoteRefUpdate update : result.getRemoteUpdates()) {
            boolean taken = update.getStatus() == RemoteRefUpdate.Status.OK
                    || update.getStatus() == RemoteRefUpdate.Status.UP_TO_DATE;
            accepted &= taken;
            words.append(taken ? "" : update.getStatus() + " " + update.getMessage() + "\n");
        }
        return new Report(accepted, words.toString().strip());
    }

    @Override
    public void close() {
        // each talk closes its own transport
    }
}
