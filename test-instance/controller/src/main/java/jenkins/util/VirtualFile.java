package jenkins.util;

import hudson.FilePath;
import hudson.remoting.Callable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.net.URL;
import java.nio.file.OpenOption;
import java.util.Collection;
import java.util.List;

public abstract class VirtualFile implements Comparable<VirtualFile>, Serializable {
    public VirtualFile() {}

    public abstract String getName();

    public abstract URI toURI();

    public abstract VirtualFile getParent();

    public abstract boolean isDirectory();

    public abstract boolean isFile();

    public String readLink() {
        throw new UnsupportedOperationException();
    }

    public abstract boolean exists();

    public abstract VirtualFile[] list();

    public VirtualFile[] list(OpenOption[] a) {
        throw new UnsupportedOperationException();
    }

    public boolean supportsQuickRecursiveListing() {
        throw new UnsupportedOperationException();
    }

    public boolean hasSymlink(OpenOption[] a) {
        throw new UnsupportedOperationException();
    }

    public List<VirtualFile> listOnlyDescendants() {
        throw new UnsupportedOperationException();
    }

    public Collection<String> list(String a, String b, boolean c) {
        throw new UnsupportedOperationException();
    }

    public Collection<String> list(String a, String b, boolean c, OpenOption[] d) {
        throw new UnsupportedOperationException();
    }

    public boolean containsSymLinkChild(OpenOption[] a) {
        throw new UnsupportedOperationException();
    }

    public boolean containsTmpDirChild(OpenOption[] a) {
        throw new UnsupportedOperationException();
    }

    public int zip(OutputStream a, String b, String c, boolean d, String e, OpenOption[] f) {
        throw new UnsupportedOperationException();
    }

    public abstract VirtualFile child(String a);

    public abstract long length();

    public abstract long lastModified();

    public int mode() {
        throw new UnsupportedOperationException();
    }

    public abstract boolean canRead();

    public abstract InputStream open();

    public InputStream open(OpenOption[] a) {
        throw new UnsupportedOperationException();
    }

    public final int compareTo(VirtualFile a) {
        throw new UnsupportedOperationException();
    }

    public final boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }

    public final int hashCode() {
        throw new UnsupportedOperationException();
    }

    public final String toString() {
        throw new UnsupportedOperationException();
    }

    public <V> V run(Callable<V, IOException> a) {
        throw new UnsupportedOperationException();
    }

    public URL toExternalURL() {
        throw new UnsupportedOperationException();
    }

    public boolean supportIsDescendant() {
        throw new UnsupportedOperationException();
    }

    public boolean isDescendant(String a) {
        throw new UnsupportedOperationException();
    }

    public static VirtualFile forFile(File a) {
        throw new UnsupportedOperationException();
    }

    public static VirtualFile forFilePath(FilePath a) {
        throw new UnsupportedOperationException();
    }
}
