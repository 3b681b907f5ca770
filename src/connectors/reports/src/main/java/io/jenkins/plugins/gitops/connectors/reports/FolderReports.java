package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportSearch;
import io.jenkins.plugins.gitops.port.Reports;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Reports in a folder of this machine, such as the workspace that a command line is called in. Links are not followed. */
public final class FolderReports implements Reports {
    private static final int MOST_FILES = 10_000;

    private final Path folder;
    private final Optional<String> voucher;

    /**
     * The reports of the folder.
     *
     * @param voucher who vouches that they are about the release; absent: nobody
     */
    public FolderReports(Path folder, Optional<String> voucher) {
        this.folder = folder;
        this.voucher = voucher;
    }

    @Override
    public CompletionStage<List<Report>> find(ReportSearch search) {
        try {
            return CompletableFuture.completedStage(search.files().isEmpty() ? List.of() : matching(search.files()));
        } catch (IOException | IllegalArgumentException e) {
            return CompletableFuture.failedStage(Failure.of(
                            FailureKind.REFUSED,
                            "look for the reports " + Refusal.quoted(search.files()),
                            e.getClass().getSimpleName(),
                            "check the pattern and the folder")
                    .causedBy(e));
        }
    }

    /** The files that match the pattern, by name. */
    public List<Report> matching(String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> matcher.matches(folder.relativize(file)))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
        List<Report> reports = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            byte[] bytes = Files.size(file) > Unreadable.MOST_BYTES ? new byte[0] : Files.readAllBytes(file);
            reports.add(new Report(name, bytes, Files.getLastModifiedTime(file).toInstant(), voucher));
        }
        return reports;
    }
}
