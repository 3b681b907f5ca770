package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.FileEdit;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A server with one repository in it, and clients as controllers would have them. */
final class Ground implements AutoCloseable {
    static final String NAME = "deploy.git";

    final Path directory;
    final GitServer server;
    final Repository origin;
    final FakeClock clock = new FakeClock();
    final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<GitRepositories> clients = new ArrayList<>();

    private Ground(Path directory, GitServer server) {
        this.directory = directory;
        this.server = server;
        this.origin = server.repository(NAME);
    }

    static Ground jgit(Path directory) {
        return new Ground(directory, GitServer.jgit(directory.resolve("server")));
    }

    static Ground commandLine(Path directory) {
        return new Ground(directory, GitServer.commandLine(directory.resolve("server")));
    }

    JGitBackend jgit() {
        return server.jgit();
    }

    String url() {
        return server.url(NAME);
    }

    GitRepositories controller() {
        return controller(GitSettings.standard());
    }

    GitRepositories controller(GitSettings settings) {
        return controller(settings, LedgerKeys.none());
    }

    GitRepositories controller(GitSettings settings, LedgerKeys keys) {
        Path caches = directory.resolve("caches-" + clients.size());
        GitRepositories client = new GitRepositories(caches, settings, keys, http, clock);
        clients.add(client);
        return client;
    }

    GitOpsRepository repository() {
        return controller().open(url(), GitLogin.none());
    }

    /** A commit by somebody who knows nothing of this suite. */
    ObjectId foreignCommit(Map<String, String> files) {
        return foreignCommit("main", files);
    }

    ObjectId foreignCommit(String branch, Map<String, String> files) {
        try (ObjectInserter inserter = origin.newObjectInserter()) {
            Map<String, String> all = new TreeMap<>();
            ObjectId tip = origin.resolve("refs/heads/" + branch);
            if (tip != null) {
                all.putAll(files(branch));
            }
            all.putAll(files);
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (var file : all.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(inserter.insert(
                        org.eclipse.jgit.lib.Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
                builder.add(entry);
            }
            builder.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            if (tip != null) {
                commit.setParentId(tip);
            }
            commit.setAuthor(new PersonIdent("Somebody", "else@example.org"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("by hand");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = origin.updateRef("refs/heads/" + branch);
            update.setNewObjectId(id);
            update.setExpectedOldObjectId(tip == null ? ObjectId.zeroId() : tip);
            RefUpdate.Result result = update.update();
            if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
                throw new IllegalStateException("Cannot commit by hand: " + result);
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot commit by hand", e);
        }
    }

    Map<String, String> files(String branch) {
        try (RevWalk walk = new RevWalk(origin);
                TreeWalk tree = new TreeWalk(origin)) {
            tree.addTree(
                    walk.parseCommit(origin.resolve("refs/heads/" + branch)).getTree());
            tree.setRecursive(true);
            Map<String, String> files = new TreeMap<>();
            while (tree.next()) {
                byte[] data = origin.open(tree.getObjectId(0)).getBytes();
                files.put(tree.getPathString(), new String(data, StandardCharsets.UTF_8));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + branch, e);
        }
    }

    /** The branch's history, newest first, over first parents. */
    List<RevCommit> history(String branch) {
        try (RevWalk walk = new RevWalk(origin)) {
            List<RevCommit> commits = new ArrayList<>();
            RevCommit at = walk.parseCommit(origin.resolve("refs/heads/" + branch));
            while (true) {
                walk.parseBody(at);
                commits.add(at);
                if (at.getParentCount() == 0) {
                    return commits;
                }
                at = walk.parseCommit(at.getParent(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + branch, e);
        }
    }

    /** How often each promotion id stands in the branch's history. */
    Map<String, Integer> promotions(String branch) {
        Map<String, Integer> counts = new TreeMap<>();
        history(branch)
                .forEach(commit -> CommitText.trailer(commit, Change.ID_TRAILER)
                        .ifPresent(id -> counts.merge(id, 1, Integer::sum)));
        return counts;
    }

    static Change change(String id, String path, FileEdit.Rewrite rewrite, Lease... fences) {
        return change(id, "main", path, rewrite, fences);
    }

    static Change change(String id, String branch, String path, FileEdit.Rewrite rewrite, Lease... fences) {
        return new Change(
                new PromotionId(id),
                branch,
                Actor.person("ada"),
                "promote: " + id,
                Map.of("Environment", "staging"),
                List.of(""),
                List.of(new FileEdit(path, rewrite)),
                List.of(entry(id, "committed")),
                List.of(fences),
                false);
    }

    static LedgerEntry entry(String subject, String kind) {
        return new LedgerEntry(
                subject, kind, "staging", "shop", Instant.parse("2026-11-21T12:00:00Z"), new Json.Obj(Map.of()));
    }

    static FileEdit.Rewrite write(String text) {
        return before -> Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sets {@code key: value} on the key's line, or adds the line. */
    static FileEdit.Rewrite set(String key, String value) {
        return before -> {
            String text = before.map(b -> new String(b, StandardCharsets.UTF_8)).orElse("");
            String line = key + ": " + value + "\n";
            String changed = text.contains(key + ": ") ? text.replaceAll("(?m)^" + key + ": .*\n", line) : text + line;
            return Optional.of(changed.getBytes(StandardCharsets.UTF_8));
        };
    }

    @Override
    public void close() {
        server.failures.forEach(Throwable::printStackTrace);
        clients.forEach(GitRepositories::close);
        server.close();
    }
}
