package hudson;

import hudson.remoting.Callable;
import hudson.remoting.LocalChannel;
import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.FileFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.net.URL;
import java.nio.file.OpenOption;
import java.util.List;
import org.jenkinsci.remoting.RoleSensitive;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

public final class FilePath implements SerializableOnlyOverRemoting {
    public static final LocalChannel localChannel = null;

    public FilePath(VirtualChannel a, String b) {}

    public FilePath(File a) {}

    public FilePath(FilePath a, String b) {}

    public String getRemote() {
        throw new UnsupportedOperationException();
    }

    public FilePath absolutize() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public void copyFrom(URL a) {
        throw new UnsupportedOperationException();
    }

    public void copyFrom(InputStream a) {
        throw new UnsupportedOperationException();
    }

    public void copyFrom(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public <T> T act(FilePath.FileCallable<T> a) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public <V, E extends Throwable> V act(Callable<V, E> a) throws IOException, InterruptedException, E {
        throw new UnsupportedOperationException();
    }

    public URI toURI() {
        throw new UnsupportedOperationException();
    }

    public void mkdirs() {
        throw new UnsupportedOperationException();
    }

    public void deleteRecursive() {
        throw new UnsupportedOperationException();
    }

    public void deleteContents() {
        throw new UnsupportedOperationException();
    }

    public String getBaseName() {
        throw new UnsupportedOperationException();
    }

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public FilePath sibling(String a) {
        throw new UnsupportedOperationException();
    }

    public FilePath child(String a) {
        throw new UnsupportedOperationException();
    }

    public FilePath getParent() {
        throw new UnsupportedOperationException();
    }

    public FilePath createTempFile(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public FilePath createTextTempFile(String a, String b, String c) {
        throw new UnsupportedOperationException();
    }

    public FilePath createTextTempFile(String a, String b, String c, boolean d) {
        throw new UnsupportedOperationException();
    }

    public FilePath createTempDir(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public boolean delete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public boolean exists() {
        throw new UnsupportedOperationException();
    }

    public long lastModified() {
        throw new UnsupportedOperationException();
    }

    public void touch(long a) {
        throw new UnsupportedOperationException();
    }

    public boolean isDirectory() {
        throw new UnsupportedOperationException();
    }

    public long length() {
        throw new UnsupportedOperationException();
    }

    public void chmod(int a) {
        throw new UnsupportedOperationException();
    }

    public List<FilePath> list() {
        throw new UnsupportedOperationException();
    }

    public List<FilePath> list(FilePath a, OpenOption[] b) {
        throw new UnsupportedOperationException();
    }

    public List<FilePath> listDirectories() {
        throw new UnsupportedOperationException();
    }

    public List<FilePath> list(FileFilter a) {
        throw new UnsupportedOperationException();
    }

    public FilePath[] list(String a) {
        throw new UnsupportedOperationException();
    }

    public FilePath[] list(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public FilePath[] list(String a, String b, boolean c) {
        throw new UnsupportedOperationException();
    }

    public InputStream read() {
        throw new UnsupportedOperationException();
    }

    public InputStream read(FilePath a, OpenOption[] b) {
        throw new UnsupportedOperationException();
    }

    public static InputStream newInputStreamDenyingSymlinkAsNeeded(File a, String b, OpenOption[] c) {
        throw new UnsupportedOperationException();
    }

    public String readToString() {
        throw new UnsupportedOperationException();
    }

    public OutputStream write() {
        throw new UnsupportedOperationException();
    }

    public void write(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public void renameTo(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public void copyTo(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public void copyTo(OutputStream a) {
        throw new UnsupportedOperationException();
    }

    public int copyRecursiveTo(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public int copyRecursiveTo(String a, FilePath b) {
        throw new UnsupportedOperationException();
    }

    public int copyRecursiveTo(String a, String b, FilePath c) {
        throw new UnsupportedOperationException();
    }

    public String validateAntFileMask(String a) {
        throw new UnsupportedOperationException();
    }

    public String validateAntFileMask(String a, int b) {
        throw new UnsupportedOperationException();
    }

    public String validateAntFileMask(String a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public String validateAntFileMask(String a, int b, boolean c) {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public VirtualChannel getChannel() {
        throw new UnsupportedOperationException();
    }

    public boolean isRemote() {
        throw new UnsupportedOperationException();
    }

    public interface FileCallable<T> extends Serializable, RoleSensitive {
        T invoke(File a, VirtualChannel b) throws IOException, InterruptedException;
    }
}
