package jenkins.util;

import hudson.FilePath;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A file that can be read, wherever it is. */
public abstract class VirtualFile implements Comparable<VirtualFile>, Serializable {
    public abstract String getName();

    public abstract URI toURI();

    public abstract VirtualFile getParent();

    public abstract boolean isDirectory() throws IOException;

    public abstract boolean isFile() throws IOException;

    public abstract boolean exists() throws IOException;

    public abstract VirtualFile[] list() throws IOException;

    public Collection<String> list(String includes, String excludes, boolean useDefaultExcludes) throws IOException {
        throw new IOException("Cannot list \"" + this + "\" by pattern; override list");
    }

    public abstract VirtualFile child(String name);

    public abstract long length() throws IOException;

    public abstract long lastModified() throws IOException;

    public abstract boolean canRead() throws IOException;

    public abstract InputStream open() throws IOException;

    @Override
    public final int compareTo(VirtualFile that) {
        return getName().compareToIgnoreCase(that.getName());
    }

    @Override
    public final String toString() {
        return toURI().toString();
    }

    public static VirtualFile forFile(File file) {
        return new Local(file, file);
    }

    private static final class Local extends VirtualFile {
        private final File file;
        private final File root;

        Local(File file, File root) {
            this.file = file;
            this.root = root;
        }

        private boolean inside() throws IOException {
            return file.getCanonicalFile()
                    .toPath()
                    .startsWith(root.getCanonicalFile().toPath());
        }

        @Override
        public String getName() {
            return file.getName();
        }

        @Override
        public URI toURI() {
            return file.toURI();
        }

        @Override
        public VirtualFile getParent() {
            return new Local(file.getParentFile(), root);
        }

        @Override
        public boolean isDirectory() throws IOException {
            return inside() && file.isDirectory();
        }

        @Override
        public boolean isFile() throws IOException {
            return inside() && file.isFile();
        }

        @Override
        public boolean exists() throws IOException {
            return inside() && file.exists();
        }

        @Override
        public VirtualFile[] list() throws IOException {
            File[] children = inside() ? file.listFiles() : null;
            List<VirtualFile> all = new ArrayList<>();
            for (File child : children == null ? new File[0] : children) all.add(new Local(child, root));
            return all.toArray(new VirtualFile[0]);
        }

        @Override
        public Collection<String> list(String includes, String excludes, boolean useDefaultExcludes)
                throws IOException {
            List<String> names = new ArrayList<>();
            try {
                for (FilePath found : new FilePath(file).list(includes, excludes, useDefaultExcludes)) {
                    names.add(file.toPath()
                            .relativize(java.nio.file.Path.of(found.getRemote()))
                            .toString());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return names;
        }

        @Override
        public VirtualFile child(String name) {
            return new Local(new File(file, name), root);
        }

        @Override
        public long length() throws IOException {
            return inside() ? file.length() : 0;
        }

        @Override
        public long lastModified() throws IOException {
            return inside() ? file.lastModified() : 0;
        }

        @Override
        public boolean canRead() throws IOException {
            return inside() && file.canRead();
        }

        @Override
        public InputStream open() throws IOException {
            if (!inside()) {
                throw new java.io.FileNotFoundException(
                        "Cannot open \"" + file + "\": it lies outside \"" + root + "\"");
            }
            return Files.newInputStream(file.toPath());
        }
    }
}
