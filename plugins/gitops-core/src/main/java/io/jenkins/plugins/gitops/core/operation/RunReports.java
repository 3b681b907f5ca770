package io.jenkins.plugins.gitops.core.operation;

import hudson.FilePath;
import hudson.Util;
import hudson.model.Run;
import io.jenkins.plugins.gitops.connectors.reports.FolderReports;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Report;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jenkins.util.VirtualFile;
import org.jspecify.annotations.Nullable;

/**
 * The reports that a step's gates go by: taken when the step begins, out of its workspace or of what the run archived,
 * and kept beside the run. So neither a restart nor a workspace that is gone takes them away.
 */
final class RunReports {
    private RunReports() {}

    /** Takes the files of each pattern, unless that was done before a restart. */
    static void take(Run<?, ?> run, OperationId id, List<String> patterns, @Nullable FilePath workspace)
            throws IOException, InterruptedException {
        Path kept = folder(run, id);
        if (patterns.isEmpty() || Files.exists(kept)) return;
        Path half = kept.resolveSibling(kept.getFileName() + ".half");
        Util.deleteRecursive(half.toFile());
        for (String pattern : patterns) {
            Path folder = Files.createDirectories(half.resolve(name(pattern)));
            List<ReportTaking.Taken> taken = List.of();
            if (workspace != null && workspace.exists()) taken = workspace.act(new ReportTaking(pattern));
            if (taken.isEmpty()) taken = archived(run, pattern);
            for (ReportTaking.Taken one : taken) {
                Path file = below(folder, one.name());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                one.writeTo(file);
            }
        }
        Files.move(half, kept);
    }

    /** An agent tells the names: what leads out of the folder is refused. */
    private static Path below(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (file.startsWith(folder) && !file.equals(folder)) return file;
        throw new IOException(Refusal.message(
                "keep the report " + Refusal.quoted(name),
                "it does not lie below the workspace",
                "look at the Jenkins agent that named it"));
    }

    private static List<ReportTaking.Taken> archived(Run<?, ?> run, String pattern) throws IOException {
        List<ReportTaking.Taken> taken = new ArrayList<>();
        VirtualFile root = run.getArtifactManager().root();
        if (!root.exists()) return taken;
        for (String name : root.list(pattern, null, true)) {
            VirtualFile file = root.child(name);
            try (InputStream in = file.open()) {
                taken.add(new ReportTaking.Taken(name.replace('\\', '/'), in.readAllBytes(), file.lastModified()));
            }
        }
        return taken;
    }

    /** What was taken of the pattern; the run vouches for it. */
    static List<Report> of(Run<?, ?> run, OperationId id, String pattern) throws IOException {
        Path folder = folder(run, id).resolve(name(pattern));
        return Files.isDirectory(folder)
                ? new FolderReports(folder, Optional.of(run.getExternalizableId())).matching("**")
                : List.of();
    }

    private static Path folder(Run<?, ?> run, OperationId id) {
        return run.getRootDir().toPath().resolve("gitops-reports").resolve(id.value());
    }

    /** A pattern as the name of a folder, on every file system. */
    private static String name(String pattern) {
        return URLEncoder.encode(pattern.strip(), StandardCharsets.UTF_8).replace("*", "%2A");
    }
}
