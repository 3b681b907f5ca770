package io.jenkins.plugins.gitops.core.operation;

import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import jenkins.MasterToSlaveFileCallable;
import org.apache.tools.ant.DirectoryScanner;

/** Takes the files of a pattern where they are, all in one call to the Jenkins agent. */
final class ReportTaking extends MasterToSlaveFileCallable<List<ReportTaking.Taken>> {
    private static final long serialVersionUID = 1L;

    /** More than any suite of tests reports; a pattern that takes a whole workspace is a mistake. */
    private static final long MOST_BYTES = 100L * 1024 * 1024;

    private final String pattern;

    ReportTaking(String pattern) {
        this.pattern = pattern;
    }

    /** One file, below the workspace, as it was. */
    static final class Taken implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final byte[] bytes;
        private final long modified;

        Taken(String name, byte[] bytes, long modified) {
            this.name = name;
            this.bytes = bytes.clone();
            this.modified = modified;
        }

        String name() {
            return name;
        }

        void writeTo(Path file) throws IOException {
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
        }
    }

    @Override
    public List<Taken> invoke(File workspace, VirtualChannel channel) throws IOException {
        List<Taken> taken = new ArrayList<>();
        long bytes = 0;
        for (String name : names(workspace)) {
            Path file = workspace.toPath().resolve(name);
            bytes += Files.size(file);
            if (bytes > MOST_BYTES)
                throw new IOException(Refusal.message(
                        "take the reports " + Refusal.quoted(pattern),
                        "they are larger than " + MOST_BYTES + " bytes together",
                        "let the gate's 'files' name reports only"));
            taken.add(new Taken(
                    name.replace('\\', '/'),
                    Files.readAllBytes(file),
                    Files.getLastModifiedTime(file).toMillis()));
        }
        return taken;
    }

    /** Links are not followed: they could lead out of the workspace. */
    private String[] names(File workspace) {
        DirectoryScanner scanner = new DirectoryScanner();
        scanner.setBasedir(workspace);
        scanner.setIncludes(pattern.strip().split("\\s*,\\s*"));
        scanner.addDefaultExcludes();
        scanner.setFollowSymlinks(false);
        scanner.scan();
        return scanner.getIncludedFiles();
    }
}
