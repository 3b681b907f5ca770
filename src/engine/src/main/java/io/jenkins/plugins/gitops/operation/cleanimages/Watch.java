package io.jenkins.plugins.gitops.operation.cleanimages;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.operation.cleanimages.CleanImagesRequest.Home;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Repositories;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.promotion.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what environments need by Git: what is written in their files, and what the ledger says stood there lately. */
record Watch(Repositories repositories, Duration horizon, Instant now) {
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int MOST_FILES = 20_000;

    Needs look(List<Home> homes, Needs running) {
        Needs needs = new Needs(running.digests(), running.text());
        StringBuilder text = new StringBuilder(running.text());
        for (Home home : homes) {
            GitOpsRepository repository = repositories.open(home.place().repository());
            ledger(repository, home, needs);
            desired(repository, home, needs, text);
        }
        return new Needs(needs.digests(), text.toString());
    }

    private void ledger(GitOpsRepository repository, Home home, Needs needs) {
        String environment = home.place().name();
        Standing standing = Standing.whole(repository.ledger(), environment, home.application());
        standing.current().ifPresent(stand -> add(needs, stand, environment + " is to run it"));
        standing.stands().stream()
                .filter(stand -> !stand.since().isBefore(now.minus(horizon)))
                .forEach(stand -> add(needs, stand, environment + " may have to go back to it"));
        // behind the horizon one more is kept: the newest way back there is
        standing.back(stand -> true).ifPresent(stand -> add(needs, stand, environment + " goes back to it"));
    }

    private static void add(Needs needs, Stand stand, String why) {
        stand.release().artifacts().forEach(artifact -> needs.add(artifact.digest(), why));
    }

    private static void desired(GitOpsRepository repository, Home home, Needs needs, StringBuilder text) {
        CommitId head = repository
                .head(home.branch())
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "tell what " + Refusal.quoted(home.place().name()) + " needs",
                        "its repository has no branch " + Refusal.quoted(home.branch()),
                        "name the branch that it follows"));
        String root =
                home.place().path().replace("{application}", home.application()).replaceAll("/+$", "");
        int[] left = {MOST_FILES};
        walk(repository, head, root, left, file -> {
            text.append(file).append('\n');
            Matcher digest = DIGEST.matcher(file);
            while (digest.find()) {
                needs.add(
                        new ImageDigest(digest.group()),
                        "the files of " + home.place().name() + " name it");
            }
        });
    }

    private interface Reader {
        void read(String file);
    }

    private static void walk(GitOpsRepository repository, CommitId head, String folder, int[] left, Reader reader) {
        for (String name : repository.list(head, folder)) {
            String path = folder.isEmpty() ? name : folder + "/" + name;
            if (name.endsWith("/")) {
                walk(repository, head, path.substring(0, path.length() - 1), left, reader);
            } else if (left[0]-- > 0) {
                repository.read(head, path).ifPresent(bytes -> reader.read(new String(bytes, StandardCharsets.UTF_8)));
            } else {
                throw Failure.of(
                        FailureKind.REFUSED,
                        "tell what is needed below " + Refusal.quoted(folder),
                        "it has more than " + MOST_FILES + " files",
                        "give the environment a path of its own");
            }
        }
    }
}
