package hudson.model;

import hudson.XmlFile;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.util.FormValidation;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import jenkins.model.DirectlyModifiableTopLevelItemGroup;
import org.kohsuke.stapler.HttpDeletable;
import org.kohsuke.stapler.StaplerProxy;

public abstract class AbstractItem extends Actionable
        implements Item, HttpDeletable, AccessControlled, DescriptorByNameOwner, StaplerProxy {
    protected String name;
    protected String description;
    protected String displayName;
    public static boolean SKIP_PERMISSION_CHECK;

    protected AbstractItem(ItemGroup a, String b) {}

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public String getPronoun() {
        throw new UnsupportedOperationException();
    }

    public String getTaskNoun() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayNameOrNull() {
        throw new UnsupportedOperationException();
    }

    public void setDisplayNameOrNull(String a) {
        throw new UnsupportedOperationException();
    }

    public void setDisplayName(String a) {
        throw new UnsupportedOperationException();
    }

    public File getRootDir() {
        throw new UnsupportedOperationException();
    }

    public ItemGroup getParent() {
        throw new UnsupportedOperationException();
    }

    public String getDescription() {
        throw new UnsupportedOperationException();
    }

    public void setDescription(String a) {
        throw new UnsupportedOperationException();
    }

    protected void doSetName(String a) {
        throw new UnsupportedOperationException();
    }

    public boolean isNameEditable() {
        throw new UnsupportedOperationException();
    }

    public FormValidation doCheckNewName(String a) {
        throw new UnsupportedOperationException();
    }

    protected void checkRename(String a) {
        throw new UnsupportedOperationException();
    }

    protected void renameTo(String a) {
        throw new UnsupportedOperationException();
    }

    public void movedTo(DirectlyModifiableTopLevelItemGroup a, AbstractItem b, File c) {
        throw new UnsupportedOperationException();
    }

    public abstract Collection<? extends Job> getAllJobs();

    public final String getFullName() {
        throw new UnsupportedOperationException();
    }

    public final String getFullDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getRelativeDisplayNameFrom(ItemGroup a) {
        throw new UnsupportedOperationException();
    }

    public String getRelativeNameFromGroup(ItemGroup a) {
        throw new UnsupportedOperationException();
    }

    public void onLoad(ItemGroup<? extends Item> a, String b) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void onCopiedFrom(Item a) {
        throw new UnsupportedOperationException();
    }

    public final String getUrl() {
        throw new UnsupportedOperationException();
    }

    public String getShortUrl() {
        throw new UnsupportedOperationException();
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException();
    }

    public final String getAbsoluteUrl() {
        throw new UnsupportedOperationException();
    }

    public ACL getACL() {
        throw new UnsupportedOperationException();
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException();
    }

    public final XmlFile getConfigFile() {
        throw new UnsupportedOperationException();
    }

    protected Object writeReplace() {
        throw new UnsupportedOperationException();
    }

    public void writeConfigDotXml(OutputStream a) {
        throw new UnsupportedOperationException();
    }

    public void doReload() {
        throw new UnsupportedOperationException();
    }

    public void load() {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public Object getTarget() {
        throw new UnsupportedOperationException();
    }

    public static AbstractItem resolveForCLI(String a) {
        throw new UnsupportedOperationException();
    }

    public void delete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public void delete(org.kohsuke.stapler.StaplerRequest a, org.kohsuke.stapler.StaplerResponse b)
            throws IOException, javax.servlet.ServletException {
        throw new UnsupportedOperationException();
    }
}
