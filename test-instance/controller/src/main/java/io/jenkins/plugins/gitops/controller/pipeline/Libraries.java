package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.AbortException;
import hudson.FilePath;
import hudson.model.TaskListener;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.libs.GlobalLibraries;
import org.jenkinsci.plugins.workflow.libs.LibraryConfiguration;
import org.jenkinsci.plugins.workflow.libs.LibraryRetriever;

/** The libraries of a run, each a folder beside its program, in the order in which they came. */
final class Libraries {
    private Libraries() {}

    private static File folder(Execution e) {
        return new File(e.run().getRootDir(), "libs");
    }

    static List<File> of(Execution e) {
        List<File> found = new ArrayList<>();
        File list = new File(folder(e), "list");
        try {
            if (list.isFile())
                for (String name : Files.readAllLines(list.toPath())) found.add(new File(folder(e), name));
        } catch (IOException x) {
            throw new java.io.UncheckedIOException(
                    "Cannot read the libraries of " + e.run() + ": " + x.getMessage(), x);
        }
        return found;
    }

    static void load(Source source, String nameAndVersion) {
        try {
            load(source, nameAndVersion, null);
        } catch (Exception x) {
            throw new IllegalStateException("Cannot load library '" + nameAndVersion + "': " + x.getMessage(), x);
        }
    }

    static void load(Source source, String nameAndVersion, LibraryRetriever retriever) throws Exception {
        Execution e = source.execution();
        int at = nameAndVersion.indexOf('@');
        String name = at < 0 ? nameAndVersion : nameAndVersion.substring(0, at);
        String version = at < 0 ? null : nameAndVersion.substring(at + 1);
        if (!name.matches("[A-Za-z0-9._-]+"))
            throw new AbortException(
                    "Cannot load library '" + name + "': use letters, digits, '.', '_' and '-' in its name");
        File target = new File(folder(e), name);
        if (of(e).contains(target)) return;
        TaskListener log = e.listener(null);
        if (retriever == null) {
            LibraryConfiguration found = null;
            List<String> known = new ArrayList<>();
            for (LibraryConfiguration c : GlobalLibraries.get().getLibraries()) {
                known.add(c.getName());
                if (c.getName().equals(name)) found = c;
            }
            if (found == null)
                throw new AbortException("Cannot find library '" + name + "': configured are " + known
                        + "; add it to the global libraries");
            retriever = found.getRetriever();
            if (version == null) version = found.getDefaultVersion();
        }
        if (version == null) throw new AbortException("No version specified for library " + name);
        log.getLogger().println("Loading library " + name + "@" + version);
        LibraryRetriever from = retriever;
        String wanted = version;
        Background.asSystem(() -> {
            from.retrieve(name, wanted, true, new FilePath(target), e.run(), log);
            return null;
        });
        Files.writeString(
                new File(folder(e), "list").toPath(),
                name + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        source.add(target);
    }

    /** The libraries that need not be asked for. */
    static void loadImplicit(Source source) {
        for (LibraryConfiguration c : GlobalLibraries.get().getLibraries())
            if (c.isImplicit()) load(source, c.getName());
    }
}
