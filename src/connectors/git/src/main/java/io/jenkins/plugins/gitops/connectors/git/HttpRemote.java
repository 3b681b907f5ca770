package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.connectors.git.Packets.Kind;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks protocol 2 and filters: it is asked for single objects by name, so what an edit costs depends on
 * the depth of its path and never on the size of the repository. A push is one request: the old values that it names
 * are the comparison, no advertisement is read before it.
 */
final class HttpRemote implements Remote {
    private static final String UPLOAD = "git-upload-pack";
    private static final String RECEIVE = "git-receive-pack";

    private static final String NOTHING_BENEATH = "tree:0";
    private static final String ONE_BENEATH = "tree:1";

    private final SmartHttp http;
    private final ObjectCache cache;
    private volatile @Nullable Capabilities receiving;
    private volatile String filter = NOTHING_BENEATH;

    private HttpRemote(SmartHttp http, ObjectCache cache) {
        this.http = http;
        this.cache = cache;
    }

    /** The remote, or nothing where the server cannot serve single objects. */
    static @Nullable HttpRemote open(SmartHttp http, ObjectCache cache) {
        Capabilities reading = Capabilities.ofVersion2(http.advertisement(UPLOAD));
        return reading.has("fetch", "filter") && reading.has("ls-refs") ? new HttpRemote(http, cache) : null;
    }

    @Override
    public Map<String, ObjectId> refs(Set<String> names) {
        Map<String, ObjectId> found = list(names);
        found.keySet().retainAll(names);
        return found;
    }

    @Override
    public Map<String, ObjectId> refsBelow(String prefix) {
        return list(Set.of(prefix));
    }

    private Map<String, ObjectId> list(Set<String> prefixes) {
        Packets.Writer request = new Packets.Writer().line("command=ls-refs\n").delimiter();
        prefixes.stream().sorted().forEach(prefix -> request.line("ref-prefix " + prefix + "\n"));
        Packets.Reader answer =
                new Packets.Reader(http.call(UPLOAD, request.flush().bytes()));
        Map<String, ObjectId> refs = new TreeMap<>();
        while (answer.next() == Kind.LINE) {
            String[] words = answer.text().split(" ", -1);
            if (words.length > 1 && ObjectId.isId(words[0])) {
                refs.put(words[1], ObjectId.fromString(words[0]));
            }
        }
        return refs;
    }

    @Override
    public void prepare(Map<String, ObjectId> tips) {
        // single objects are brought when an edit asks for them
    }

    @Override
    public void bring(Set<ObjectId> objects) {
        Set<ObjectId> missing = fetch(objects, 0);
        if (!missing.isEmpty() && filter.equals(NOTHING_BENEATH)) {
            // JGit's server applies the filter to what was asked for by name, too
            filter = ONE_BENEATH;
            missing = fetch(missing, 0);
        }
        if (!missing.isEmpty()) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "fetch object '" + missing.iterator().next().name() + "'",
                    "the server left it out",
                    "check that the history was not rewritten");
        }
    }

    @Override
    public void bringCommits(Set<ObjectId> tips, int depth) {
        fetch(tips, depth);
    }

    /** Fetches into the cache; answers which ones did not come. */
    private Set<ObjectId> fetch(Set<ObjectId> wants, int depth) {
        Packets.Writer request = new Packets.Writer().line("command=fetch").delimiter();
        wants.forEach(id -> request.line("want " + id.name() + "\n"));
        request.line("no-progress\n").line("ofs-delta\n").line("filter " + filter + "\n");
        if (depth > 0) {
            request.line("deepen " + depth + "\n");
        }
        request.line("done\n").flush();
        Packets.Reader answer = new Packets.Reader(http.call(UPLOAD, request.bytes()));
        for (Kind kind = answer.next(); kind != Kind.END; kind = answer.next()) {
            if (kind == Kind.LINE && answer.text().startsWith("ERR ")) {
                throw refusedWants(answer.text());
            } else if (kind == Kind.LINE && answer.text().equals("packfile")) {
                StringBuilder words = new StringBuilder();
                byte[] pack = Packets.firstBand(answer, words);
                if (pack.length == 0) {
                    throw refusedWants(words.toString());
                }
                List<GitObject> objects = PackReader.read(pack, cache::find);
                cache.keep(objects);
                Set<ObjectId> missing = new HashSet<>(wants);
                objects.forEach(object -> missing.remove(object.id()));
                return missing;
            }
        }
        throw Packets.broken("no pack stands in it");
    }

    private static Failure refusedWants(String words) {
        return Failure.of(
                FailureKind.REFUSED,
                "fetch objects by name",
                "the server says " + io.jenkins.plugins.gitops.model.Refusal.quoted(words.strip()),
                "check that the history was not rewritten and that the server allows partial clones");
    }

    @Override
    public boolean atomic() {
        return receiving().has("atomic");
    }

    private Capabilities receiving() {
        Capabilities known = receiving;
        if (known == null) {
            known = Capabilities.ofVersion0(http.advertisement(RECEIVE));
            receiving = known;
        }
        return known;
    }

    @Override
    public Report push(List<RefMove> moves, Collection<Pack.Item> objects) {
        Capabilities can = receiving();
        String wanted = " report-status side-band-64k" + (can.has("ofs-delta") ? " ofs-delta" : "")
                + (moves.size() > 1 && can.has("atomic") ? " atomic" : "")
                + (can.has("object-format") ? " object-format=sha1" : "");
        Packets.Writer request = new Packets.Writer();
        String tail = "\0" + wanted;
        for (RefMove move : moves) {
            request.line(move.from().name() + " " + move.to().name() + " " + move.name() + tail);
            tail = "";
        }
        request.flush().raw(Pack.of(objects, !can.has("no-thin")));
        return report(http.call(RECEIVE, request.bytes()), moves.size());
    }

    private static Report report(byte[] answer, int moves) {
        StringBuilder words = new StringBuilder();
        Packets.Reader lines = new Packets.Reader(Packets.firstBand(new Packets.Reader(answer), words));
        boolean unpacked = false;
        int taken = 0;
        while (lines.next() == Kind.LINE) {
            String line = lines.text();
            unpacked |= line.equals("unpack ok");
            taken += line.startsWith("ok ") ? 1 : 0;
            words.append(line.startsWith("ok ") || line.equals("unpack ok") ? "" : line + "\n");
        }
        return new Report(unpacked && taken == moves, words.toString().strip());
    }

    @Override
    public void close() {
        // the HTTP client belongs to whoever handed it in
    }
}
