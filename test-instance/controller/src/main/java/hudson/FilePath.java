package hudson;

import hudson.remoting.Callable;
import hudson.remoting.LocalChannel;
import hudson.remoting.RemoteInputStream;
import hudson.remoting.RemoteOutputStream;
import hudson.remoting.VirtualChannel;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jenkins.MasterToSlaveFileCallable;
import jenkins.security.MasterToSlaveCallable;
import org.apache.tools.ant.DirectoryScanner;
import org.jenkinsci.remoting.RoleSensitive;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

/** A file or folder on whatever machine it is; every operation is sent there. */
public final class FilePath implements SerializableOnlyOverRemoting {
    public static final LocalChannel localChannel = new LocalChannel(null);
    private transient VirtualChannel channel;
    private final String remote;

    public FilePath(VirtualChannel channel, String remote) {
        this.channel = channel == localChannel ? null : channel;
        this.remote = normalize(remote);
    }

    public FilePath(File file) {
        this((VirtualChannel) null, file.getPath());
    }

    public FilePath(FilePath base, String rel) {
        this(base.channel, rel.startsWith("/") ? rel : base.remote + "/" + rel);
    }

    private static String normalize(String path) {
        String normal = Path.of(path).normalize().toString();
        return normal.isEmpty() ? "." : normal;
    }

    public String getRemote() {
        return remote;
    }

    public VirtualChannel getChannel() {
        return channel == null ? localChannel : channel;
    }

    public boolean isRemote() {
        return channel != null;
    }

    /** What is done to the file where it is. */
    public interface FileCallable<T> extends Serializable, RoleSensitive {
        T invoke(File file, VirtualChannel channel) throws IOException, InterruptedException;
    }

    public <T> T act(FileCallable<T> callable) throws IOException, InterruptedException {
        if (channel == null) return callable.invoke(new File(remote), localChannel);
        return channel.call(new There<>(callable, remote));
    }

    public <V, E extends Throwable> V act(Callable<V, E> callable) throws IOException, InterruptedException, E {
        return getChannel().call(callable);
    }

    private static final class There<T> extends MasterToSlaveCallable<T, IOException> {
        private final FileCallable<T> callable;
        private final String path;

        There(FileCallable<T> callable, String path) {
            this.callable = callable;
            this.path = path;
        }

        @Override
        public T call() throws IOException {
            try {
                return callable.invoke(new File(path), hudson.remoting.Channel.current());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Cannot finish work on \"" + path + "\": interrupted; start it again", e);
            }
        }
    }

    private interface Work<T> extends Serializable {
        T on(File file) throws IOException;
    }

    private <T> T there(Work<T> work) throws IOException, InterruptedException {
        return act(new Do<>(work));
    }

    private static final class Do<T> extends MasterToSlaveFileCallable<T> {
        private final Work<T> work;

        Do(Work<T> work) {
            this.work = work;
        }

        @Override
        public T invoke(File file, VirtualChannel channel) throws IOException {
            return work.on(file);
        }
    }

    // ---- names

    public String getName() {
        return remote.substring(remote.lastIndexOf('/') + 1);
    }

    public FilePath child(String rel) {
        return new FilePath(this, rel);
    }

    public FilePath sibling(String rel) {
        return getParent().child(rel);
    }

    public FilePath getParent() {
        int slash = remote.lastIndexOf('/');
        return slash < 0 || remote.length() == 1
                ? null
                : new FilePath(channel, slash == 0 ? "/" : remote.substring(0, slash));
    }

    // ---- facts

    public boolean exists() throws IOException, InterruptedException {
        return there(File::exists);
    }

    public boolean isDirectory() throws IOException, InterruptedException {
        return there(File::isDirectory);
    }

    public long length() throws IOException, InterruptedException {
        return there(File::length);
    }

    public long lastModified() throws IOException, InterruptedException {
        return there(File::lastModified);
    }

    // ---- changes

    public void mkdirs() throws IOException, InterruptedException {
        there(f -> Files.createDirectories(f.toPath()).toString());
    }

    public boolean delete() throws IOException, InterruptedException {
        return there(f -> Files.deleteIfExists(f.toPath()));
    }

    public void deleteRecursive() throws IOException, InterruptedException {
        there(f -> {
            Util.deleteRecursive(f);
            return true;
        });
    }

    public void deleteContents() throws IOException, InterruptedException {
        there(f -> {
            Util.deleteContentsRecursive(f);
            return true;
        });
    }

    public void chmod(int mask) throws IOException, InterruptedException {
        there(f -> {
            Set<PosixFilePermission> all = new HashSet<>();
            for (PosixFilePermission p : PosixFilePermission.values()) {
                if ((mask >> (8 - p.ordinal()) & 1) == 1) all.add(p);
            }
            Files.setPosixFilePermissions(f.toPath(), all);
            return true;
        });
    }

    public void renameTo(FilePath target) throws IOException, InterruptedException {
        String to = target.remote;
        there(f -> Files.move(f.toPath(), Path.of(to)).toString());
    }

    public FilePath createTempFile(String prefix, String suffix) throws IOException, InterruptedException {
        return new FilePath(channel, there(f -> {
            Files.createDirectories(f.toPath());
            return Files.createTempFile(f.toPath(), prefix, suffix).toString();
        }));
    }

    public FilePath createTextTempFile(String prefix, String suffix, String contents)
            throws IOException, InterruptedException {
        FilePath file = createTempFile(prefix, suffix);
        file.write(contents, null);
        return file;
    }

    // ---- content

    public InputStream read() throws IOException, InterruptedException {
        if (channel == null) return Files.newInputStream(Path.of(remote));
        return new BufferedInputStream(there(f -> new RemoteInputStream(Files.newInputStream(f.toPath()))), 1 << 16);
    }

    public String readToString() throws IOException, InterruptedException {
        try (InputStream in = read()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public OutputStream write() throws IOException, InterruptedException {
        if (channel == null) {
            Files.createDirectories(Path.of(remote).toAbsolutePath().getParent());
            return Files.newOutputStream(Path.of(remote));
        }
        return new BufferedOutputStream(
                there(f -> {
                    Files.createDirectories(f.getAbsoluteFile().toPath().getParent());
                    return new RemoteOutputStream(Files.newOutputStream(f.toPath()));
                }),
                1 << 16);
    }

    public void write(String content, String encoding) throws IOException, InterruptedException {
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        try (OutputStream out = write()) {
            out.write(content.getBytes(charset));
        }
    }

    public void copyFrom(InputStream in) throws IOException, InterruptedException {
        try (OutputStream out = write()) {
            in.transferTo(out);
        }
    }

    public void copyFrom(FilePath source) throws IOException, InterruptedException {
        source.copyTo(this);
    }

    public void copyTo(OutputStream out) throws IOException, InterruptedException {
        try (InputStream in = read()) {
            in.transferTo(out);
        }
    }

    public void copyTo(FilePath target) throws IOException, InterruptedException {
        if (channel == target.channel) {
            String to = target.remote;
            there(f -> {
                Files.createDirectories(Path.of(to).toAbsolutePath().getParent());
                return Files.copy(f.toPath(), Path.of(to), StandardCopyOption.REPLACE_EXISTING)
                        .toString();
            });
            return;
        }
        try (OutputStream out = target.write()) {
            copyTo(out);
        }
    }

    // ---- lists

    public List<FilePath> list() throws IOException, InterruptedException {
        List<FilePath> found = new ArrayList<>();
        for (String name : there(f -> {
            String[] names = f.list();
            return names == null ? new String[0] : names;
        })) {
            found.add(child(name));
        }
        return found;
    }

    public FilePath[] list(String includes) throws IOException, InterruptedException {
        return list(includes, null);
    }

    public FilePath[] list(String includes, String excludes) throws IOException, InterruptedException {
        return list(includes, excludes, true);
    }

    public FilePath[] list(String includes, String excludes, boolean defaultExcludes)
            throws IOException, InterruptedException {
        return names(includes, excludes, defaultExcludes).stream()
                .map(this::child)
                .toArray(FilePath[]::new);
    }

    private List<String> names(String includes, String excludes, boolean defaultExcludes)
            throws IOException, InterruptedException {
        return there(f -> scan(f, includes, excludes, defaultExcludes));
    }

    /** The files below a folder that match Ant patterns, separated by commas. */
    private static ArrayList<String> scan(File folder, String includes, String excludes, boolean defaultExcludes) {
        ArrayList<String> found = new ArrayList<>();
        if (!folder.isDirectory()) return found;
        DirectoryScanner scanner = new DirectoryScanner();
        scanner.setBasedir(folder);
        scanner.setIncludes(includes.trim().split("\\s*,\\s*"));
        if (excludes != null && !excludes.isBlank())
            scanner.setExcludes(excludes.trim().split("\\s*,\\s*"));
        if (defaultExcludes) scanner.addDefaultExcludes();
        scanner.scan();
        found.addAll(List.of(scanner.getIncludedFiles()));
        found.sort(null);
        return found;
    }

    @Override
    public String toString() {
        return remote;
    }
}
