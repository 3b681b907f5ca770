package io.jenkins.plugins.gitops.connectors.git;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Runs git on the command line and counts what anybody's work costs: seconds, bytes and requests at the server. */
final class Shell {
    /** A promotion as somebody would script it who avoids every checkout. */
    static final String PLUMBING = "cd cache.git; git fetch -q origin main:main; F=@FILE@;"
            + " B=$(git show main:$F | sed 's/^tag:.*/tag: plumbing/' | git hash-object -w --stdin);"
            + " export GIT_INDEX_FILE=$PWD/i; rm -f i; D=$(dirname $F);"
            + " T=$(git ls-tree main $D/ | sed \"s#[0-9a-f]\\{40\\}\\t$F\\$#$B\\t$F#; s#\\t$D/#\\t#\" | git mktree);"
            + " A=$(git ls-tree main apps/ | sed \"s#[0-9a-f]\\{40\\}\\t$D\\$#$T\\t$D#; s#\\tapps/#\\t#\" | git mktree);"
            + " R=$(git ls-tree main | sed \"s#[0-9a-f]\\{40\\}\\tapps\\$#$A\\tapps#\" | git mktree);"
            + " C=$(git commit-tree -p main -m promote $R); git push -q origin $C:refs/heads/main;"
            + " git update-ref refs/heads/main $C";

    static final String TWENTY = "for i in $(seq 20); do git clone -q --depth 50 @URL@ w$i & done; wait;"
            + " for i in $(seq 20); do (cd w$i; echo $i > writer-$i; git add -A; git commit -qm w$i;"
            + " until git push -q 2>/dev/null; do git pull -q --rebase; done) & done; wait";

    private final Path directory;
    private final GitServer server;

    Shell(Path directory, GitServer server) {
        this.directory = directory;
        this.server = server;
    }

    record Cost(double seconds, long bytes, long requests) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%8.3f s %11d bytes %5d requests", seconds, bytes, requests);
        }
    }

    static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::seconds))
                .toList()
                .get(costs.size() / 2);
    }

    static String ratio(Cost theirs, Cost ours) {
        return String.format(Locale.ROOT, "  %.1f times as long", theirs.seconds() / ours.seconds());
    }

    Cost measure(Runnable work) {
        long bytes = server.bytes.sum();
        int requests = server.requests.size();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Cost(seconds, server.bytes.sum() - bytes, server.requests.size() - requests);
    }

    void run(String script) {
        run(script, out -> {});
    }

    /** Something that writes into a process. */
    private interface Input {
        void into(OutputStream out) throws IOException;
    }

    private void run(String script, Input input) {
        try {
            ProcessBuilder builder = new ProcessBuilder("bash", "-ec", script).directory(directory.toFile());
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            builder.environment().put("HOME", directory.toString());
            for (String who : List.of("AUTHOR", "COMMITTER")) {
                builder.environment().put("GIT_" + who + "_NAME", "Somebody");
                builder.environment().put("GIT_" + who + "_EMAIL", "else@example.org");
            }
            Process process = builder.redirectErrorStream(true).start();
            try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
                input.into(out);
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Cannot run " + script + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + script, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot wait for " + script, e);
        }
    }

    /** Fills the bare repository with that many directories of that many files. */
    void fill(Path repository, int directories, int files) {
        run(
                "git -C " + repository + " symbolic-ref HEAD refs/heads/main; git -C " + repository
                        + " fast-import --quiet",
                out -> {
                    text(out, "commit refs/heads/main\ncommitter A <a@example.org> 1790000000 +0000\ndata 5\nfirst\n");
                    for (int d = 0; d < directories; d++) {
                        for (int f = 0; f < files; f++) {
                            String content = "# file " + f + " of application " + d + "\nname: app-" + d + "\nport: "
                                    + (d * 31 + f) + "\ntag: v1\n";
                            text(out, String.format(Locale.ROOT, "M 644 inline apps/app-%04d/file-%02d.yaml\n", d, f));
                            text(out, "data " + content.length() + "\n" + content + "\n");
                        }
                    }
                });
        run("git -C " + repository + " repack -qad");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody else commits, on the server itself, so that nobody's count shows it. */
    void foreign(int round) {
        run("cd " + server.repository(Ground.NAME).getDirectory() + "; B=$(echo foreign " + round
                + " | git hash-object -w --stdin);"
                + " R=$( (git ls-tree main | grep -v notes.txt; printf '100644 blob %s\\tnotes.txt\\n' $B) | git mktree);"
                + " git update-ref refs/heads/main $(git commit-tree -p main -m foreign" + round + " $R)");
    }
}
