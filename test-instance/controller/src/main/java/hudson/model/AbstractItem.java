package hudson.model;

import hudson.BulkChange;
import hudson.Util;
import hudson.XmlFile;
import hudson.model.listeners.ItemListener;
import hudson.model.listeners.SaveableListener;
import hudson.security.ACL;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import javax.xml.transform.Source;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpDeletable;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** The common part of jobs and folders: name, place, configuration file. */
@ExportedBean
public abstract class AbstractItem extends Actionable implements Item, HttpDeletable, DescriptorByNameOwner {
    protected transient String name;
    protected volatile String description;
    protected volatile String displayName;
    private transient ItemGroup parent;

    protected AbstractItem(ItemGroup parent, String name) {
        this.parent = parent;
        doSetName(name);
    }

    @Override
    @Exported(visibility = 3)
    public String getName() {
        return name;
    }

    @Override
    @Exported
    public String getDisplayName() {
        return displayName == null ? getName() : displayName;
    }

    @Override
    public File getRootDir() {
        return getParent().getRootDirFor(this);
    }

    @Override
    public ItemGroup getParent() {
        return parent;
    }

    @Exported
    public String getDescription() {
        return description;
    }

    public void setDescription(String description) throws IOException {
        this.description = description;
        save();
        ItemListener.fireOnUpdated(this);
    }

    protected void doSetName(String name) {
        this.name = name;
    }

    protected void renameTo(String newName) throws IOException {
        synchronized (parent) {
            if (newName.equals(name)) return;
            if (parent.getItem(newName) != null) {
                throw new IllegalArgumentException("Job " + newName + " already exists");
            }
            String oldName = name;
            File before = getRootDir();
            doSetName(newName);
            Files.move(before.toPath(), getRootDir().toPath());
            parent.onRenamed(this, oldName, newName);
            ItemListener.fireLocationChange(this, oldName);
        }
    }

    @Override
    public abstract Collection<? extends Job> getAllJobs();

    @Override
    @Exported
    public final String getFullName() {
        String before = getParent().getFullName();
        return before.isEmpty() ? getName() : before + '/' + getName();
    }

    @Override
    @Exported
    public final String getFullDisplayName() {
        String before = getParent().getFullDisplayName();
        return before.isEmpty() ? getDisplayName() : before + " » " + getDisplayName();
    }

    @Override
    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        this.parent = parent;
        doSetName(name);
    }

    @Override
    public void onCopiedFrom(Item source) {}

    @Override
    public final String getUrl() {
        return getParent().getUrl() + getShortUrl();
    }

    @Override
    public String getShortUrl() {
        return getParent().getUrlChildPrefix() + '/' + Util.rawEncode(getName()) + '/';
    }

    @Exported(visibility = 3, name = "url")
    public final String getAbsoluteUrl() {
        String root = Jenkins.get().getRootUrl();
        if (root == null) {
            throw new IllegalStateException("Root URL isn't configured yet. Cannot compute absolute URL.");
        }
        return root + getUrl();
    }

    @Override
    public ACL getACL() {
        return Jenkins.get().getAuthorizationStrategy().getACL(this);
    }

    @Override
    public synchronized void save() throws IOException {
        if (!BulkChange.contains(this)) {
            getConfigFile().write(this);
            SaveableListener.fireOnChange(this, getConfigFile());
        }
    }

    public final XmlFile getConfigFile() {
        return Items.getConfigFile(this);
    }

    @Override
    public void delete(StaplerRequest req, StaplerResponse rsp) throws IOException {
        try {
            delete();
            rsp.setStatus(204);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Cannot delete \"" + getFullName() + "\": interrupted; try again", e);
        }
    }

    @Override
    public void delete() throws IOException, InterruptedException {
        checkPermission(DELETE);
        ItemListener.checkBeforeDelete(this);
        performDelete();
        getParent().onDeleted(this);
    }

    protected void performDelete() throws IOException, InterruptedException {
        getConfigFile().delete();
        SaveableListener.fireOnDeleted(this, getConfigFile());
        Util.deleteRecursive(getRootDir());
    }

    public void updateByXml(Source source) throws IOException {
        checkPermission(CONFIGURE);
        XmlFile file = getConfigFile();
        java.io.StringWriter text = new java.io.StringWriter();
        try {
            javax.xml.transform.Transformer copy =
                    javax.xml.transform.TransformerFactory.newInstance().newTransformer();
            copy.transform(source, new javax.xml.transform.stream.StreamResult(text));
            new XmlFile(
                    Items.XSTREAM2,
                    file.getFile()); // the new text is tried on a new object before the old file is touched
            Object parsed = Items.XSTREAM2.fromXML(text.toString());
            if (parsed.getClass() != getClass()) {
                throw new IOException("Expecting " + getClass() + " but got " + parsed.getClass() + " instead");
            }
        } catch (javax.xml.transform.TransformerException | com.thoughtworks.xstream.XStreamException e) {
            throw new IOException("Failed to persist config.xml: " + e.getMessage(), e);
        }
        hudson.util.AtomicFileWriter out = new hudson.util.AtomicFileWriter(file.getFile());
        try {
            out.write(text.toString());
            out.commit();
        } finally {
            out.abort();
        }
        doReload();
        SaveableListener.fireOnChange(this, file);
        ItemListener.fireOnUpdated(this);
    }

    public void doReload() throws IOException {
        checkPermission(CONFIGURE);
        Items.whileUpdatingByXml(new Reload(this));
    }

    private static final class Reload extends jenkins.security.NotReallyRoleSensitiveCallable<Void, IOException> {
        private final transient AbstractItem item;

        Reload(AbstractItem item) {
            this.item = item;
        }

        @Override
        public Void call() throws IOException {
            item.reset();
            item.getConfigFile().unmarshal(item);
            item.onLoad(item.getParent(), item.getName());
            return null;
        }
    }

    /** Forgets what the file that is about to be read may leave out. */
    void reset() {
        description = null;
        displayName = null;
        getActions().clear();
    }

    @Override
    public String toString() {
        return super.toString() + '[' + (parent == null ? "?/" + name : getFullName()) + ']';
    }
}
