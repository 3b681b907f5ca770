package hudson.model;

import hudson.BulkChange;
import hudson.XmlFile;
import hudson.model.listeners.SaveableListener;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.SecurityRealm;
import hudson.util.XStream2;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import jenkins.model.Loadable;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Someone this controller knows, kept in {@code users/<id>/config.xml}. Names differ by more than their case. */
@ExportedBean
public class User extends AbstractModelObject
        implements AccessControlled, DescriptorByNameOwner, Loadable, Saveable, Comparable<User>, StaplerProxy {
    public static final XStream2 XSTREAM = Jenkins.XSTREAM2;
    private static final Logger LOGGER = Logger.getLogger(User.class.getName());
    private static final Map<Jenkins, ConcurrentMap<String, User>> KNOWN = new ConcurrentHashMap<>();

    private final String id;
    private volatile String fullName;
    private volatile String description;
    private CopyOnWriteArrayList<UserProperty> properties = new CopyOnWriteArrayList<>();

    private User(String id) {
        this.id = id;
        this.fullName = id;
    }

    @Override
    public int compareTo(User that) {
        return key(id).compareTo(key(that.id));
    }

    @Exported(visibility = 999)
    public String getId() {
        return id;
    }

    public String getUrl() {
        return "user/" + hudson.Util.rawEncode(id);
    }

    @Exported(visibility = 999)
    public String getAbsoluteUrl() {
        return Jenkins.get().getRootUrl() + getUrl();
    }

    @Exported(visibility = 999)
    public String getFullName() {
        return fullName;
    }

    public void setFullName(String name) {
        fullName = name == null || name.isBlank() ? id : name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) throws IOException {
        this.description = description;
        save();
    }

    @Override
    public String getDisplayName() {
        return fullName;
    }

    public Map<Descriptor<UserProperty>, UserProperty> getProperties() {
        Map<Descriptor<UserProperty>, UserProperty> all = new LinkedHashMap<>();
        properties.forEach(p -> all.put(p.getDescriptor(), p));
        return all;
    }

    public <T extends UserProperty> T getProperty(Class<T> type) {
        return properties.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    public synchronized void addProperty(UserProperty p) throws IOException {
        p.setUser(this);
        properties.removeIf(old -> old.getClass() == p.getClass());
        properties.add(p);
        save();
    }

    /** What this person may do, whoever asks. */
    public Authentication impersonate2() {
        return new UsernamePasswordAuthenticationToken(id, "", List.of(SecurityRealm.AUTHENTICATED_AUTHORITY2));
    }

    /** The third argument, hints for finding a person by another name, finds no one more here. */
    public static User get(String idOrFullName, boolean create, Map context) {
        return getById(idOrFullName, create);
    }

    public static User get(String idOrFullName, boolean create) {
        return getById(idOrFullName, create);
    }

    public static User get(String idOrFullName) {
        return getById(idOrFullName, true);
    }

    public static User current() {
        return get2(Jenkins.getAuthentication2());
    }

    public static User get2(Authentication a) {
        return a == null || ACL.isAnonymous2(a) || a.equals(ACL.SYSTEM2) ? null : getById(a.getName(), true);
    }

    public static User getById(String id, boolean create) {
        if (id == null || id.isBlank()) return null;
        if (!create) return known().get(key(id));
        if (!isIdOrFullnameAllowed(id)) {
            throw new IllegalArgumentException(
                    "Cannot make the user '" + id + "': the name means somebody else; choose another");
        }
        return known().computeIfAbsent(key(id), k -> new User(id).withDefaults());
    }

    public static Collection<User> getAll() {
        return new TreeSet<>(known().values());
    }

    public static boolean isIdOrFullnameAllowed(String id) {
        return !id.isBlank()
                && !List.of("anonymous", "system", "unknown_", "..", ".").contains(key(id))
                && id.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\');
    }

    @Override
    public String toString() {
        return id;
    }

    public File getUserFolder() {
        return new File(users(), folder(id));
    }

    @Override
    public synchronized void save() throws IOException {
        if (!BulkChange.contains(this)) {
            file().write(this);
            SaveableListener.fireOnChange(this, file());
        }
    }

    @Override
    public synchronized void load() throws IOException {
        if (file().exists()) file().unmarshal(this);
        withDefaults();
    }

    public void delete() throws IOException {
        known().remove(key(id), this);
        hudson.Util.deleteRecursive(getUserFolder());
    }

    @Override
    public ACL getACL() {
        ACL others = Jenkins.get().getAuthorizationStrategy().getACL(this);
        return ACL.lambda2((a, p) -> key(a.getName()).equals(key(id)) || others.hasPermission2(a, p));
    }

    @Override
    public Object getTarget() {
        return Jenkins.get().hasPermission(Jenkins.READ) ? this : null;
    }

    private User withDefaults() {
        if (properties == null) properties = new CopyOnWriteArrayList<>();
        properties.forEach(p -> p.setUser(this));
        for (UserPropertyDescriptor d : UserProperty.all()) {
            UserProperty initial =
                    getProperty((Class<? extends UserProperty>) d.clazz) == null ? d.newInstance(this) : null;
            if (initial != null) {
                initial.setUser(this);
                properties.add(initial);
            }
        }
        return this;
    }

    private XmlFile file() {
        return new XmlFile(XSTREAM, new File(getUserFolder(), "config.xml"));
    }

    private static ConcurrentMap<String, User> known() {
        Jenkins jenkins = Jenkins.get();
        KNOWN.keySet().removeIf(old -> old != jenkins);
        return KNOWN.computeIfAbsent(jenkins, j -> scan());
    }

    private static ConcurrentMap<String, User> scan() {
        ConcurrentMap<String, User> found = new ConcurrentHashMap<>();
        File[] folders = users().listFiles();
        for (File folder : folders == null ? new File[0] : folders) {
            XmlFile file = new XmlFile(XSTREAM, new File(folder, "config.xml"));
            try {
                if (file.exists()) {
                    User user = ((User) file.read()).withDefaults();
                    found.put(key(user.id), user);
                }
            } catch (IOException | ClassCastException e) {
                LOGGER.log(
                        Level.WARNING,
                        "Cannot read the user file '" + file + "'; this person is unknown until it is repaired",
                        e);
            }
        }
        return found;
    }

    private static File users() {
        return new File(Jenkins.get().getRootDir(), "users");
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ENGLISH);
    }

    /** A folder for each name, whatever is in the name. */
    private static String folder(String id) {
        StringBuilder name = new StringBuilder();
        key(id).chars()
                .forEach(c -> name.append(
                        c < 128 && (Character.isLetterOrDigit(c) || c == '-') ? "" + (char) c : "_%04x".formatted(c)));
        return name.toString();
    }
}
