package jenkins.model;

import com.thoughtworks.xstream.XStream;
import hudson.DescriptorExtensionList;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.PluginManager;
import hudson.Util;
import hudson.XmlFile;
import hudson.model.AbstractCIBase;
import hudson.model.Action;
import hudson.model.Computer;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Failure;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Items;
import hudson.model.Job;
import hudson.model.Label;
import hudson.model.Node;
import hudson.model.Queue;
import hudson.model.RootAction;
import hudson.model.TopLevelItem;
import hudson.model.TopLevelItemDescriptor;
import hudson.model.UnprotectedRootAction;
import hudson.model.User;
import hudson.model.labels.LabelAtom;
import hudson.model.listeners.ItemListener;
import hudson.model.listeners.SaveableListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.AuthorizationStrategy;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import hudson.security.SecurityRealm;
import hudson.security.csrf.CrumbIssuer;
import hudson.slaves.NodeProperty;
import hudson.slaves.NodePropertyDescriptor;
import hudson.util.DescribableList;
import hudson.util.XStream2;
import io.jenkins.plugins.gitops.controller.Text;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.util.Timer;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The controller: the root of everything, one in a JVM at a time. */
@ExportedBean
public class Jenkins extends AbstractCIBase implements DirectlyModifiableTopLevelItemGroup {
    private static final Logger LOG = Logger.getLogger(Jenkins.class.getName());
    public static final XStream2 XSTREAM2 = new XStream2();
    public static final XStream XSTREAM = XSTREAM2;
    public static String VERSION = "2.541.3";
    public static final PermissionGroup PERMISSIONS = Permission.HUDSON_PERMISSIONS;
    public static final Permission ADMINISTER = Permission.HUDSON_ADMINISTER;
    public static final Permission MANAGE = new Permission(
            PERMISSIONS, "Manage", Text.of("Configure what needs no full power"), ADMINISTER, PermissionScope.JENKINS);
    public static final Permission SYSTEM_READ = new Permission(
            PERMISSIONS, "SystemRead", Text.of("See the system configuration"), ADMINISTER, PermissionScope.JENKINS);
    public static final Permission READ = new Permission(
            PERMISSIONS, "Read", Text.of("See the pages of this controller"), Permission.READ, PermissionScope.JENKINS);
    public static final Authentication ANONYMOUS2 = new AnonymousAuthenticationToken(
            "anonymous", "anonymous", List.of(new SimpleGrantedAuthority("anonymous")));
    private static volatile Jenkins theInstance;

    public final transient File root;
    public final transient PluginManager pluginManager;
    private final transient Map<Class, ExtensionList> extensionLists = new ConcurrentHashMap<>();
    private final transient Map<Class, DescriptorExtensionList> descriptorLists = new ConcurrentHashMap<>();
    private final transient Map<String, TopLevelItem> items =
            new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    protected final transient ConcurrentMap<Node, Computer> computers = new ConcurrentHashMap<>();
    private final transient Map<String, Label> labels = new ConcurrentHashMap<>();
    private final transient List<Action> actions = new CopyOnWriteArrayList<>();
    private final transient Map<String, Node> nodes = Collections.synchronizedMap(new TreeMap<>());
    private final transient Queue queue;
    private transient volatile boolean terminating;
    private transient volatile boolean quietingDown;

    private int numExecutors = 2;
    private Mode mode = Mode.NORMAL;
    private String label = "";
    private String systemMessage;
    private Integer quietPeriod;
    private volatile AuthorizationStrategy authorizationStrategy = AuthorizationStrategy.UNSECURED;
    private volatile SecurityRealm securityRealm = SecurityRealm.NO_AUTHENTICATION;
    private volatile CrumbIssuer crumbIssuer;
    private DescribableList<NodeProperty<?>, NodePropertyDescriptor> nodeProperties = new DescribableList<>(this);
    private DescribableList<NodeProperty<?>, NodePropertyDescriptor> globalNodeProperties = new DescribableList<>(this);

    Jenkins(File root) throws IOException {
        if (theInstance != null) {
            throw new IllegalStateException(
                    "Cannot start a second controller: one runs in this JVM; shut it down first");
        }
        this.root = root;
        theInstance = this;
        Files.createDirectories(new File(root, "jobs").toPath());
        queue = new Queue(null);
        pluginManager = PluginManager.createDefault(this);
    }

    /** Reads what is stored; the steps in between give others the chance to configure what comes next. */
    void load(Runnable beforeJobs) throws IOException {
        try (ACLContext ctx = ACL.as2(ACL.SYSTEM2)) {
            if (getConfigFile().exists()) getConfigFile().unmarshal(this);
            nodeProperties.setOwner(this);
            globalNodeProperties.setOwner(this);
            loadNodes();
            beforeJobs.run();
            loadJobs();
            updateComputerList(true, allNodes());
            queue.load();
            ExtensionList.lookup(ItemListener.class).forEach(ItemListener::onLoaded);
        }
    }

    private void loadNodes() {
        File[] files = new File(root, "nodes").listFiles(File::isDirectory);
        for (File folder : files == null ? new File[0] : files) {
            try {
                Node node = (Node) new XmlFile(XSTREAM2, new File(folder, "config.xml")).read();
                nodes.put(node.getNodeName(), node);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Could not load " + folder, e);
            }
        }
    }

    private void loadJobs() {
        File[] folders = new File(root, "jobs").listFiles(f -> new File(f, "config.xml").exists());
        for (File folder : folders == null ? new File[0] : folders) {
            try {
                TopLevelItem item = (TopLevelItem) Items.load(this, folder);
                items.put(item.getName(), item);
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "Could not load " + folder, e);
            }
        }
    }

    public static Jenkins get() {
        Jenkins instance = theInstance;
        if (instance == null) {
            throw new IllegalStateException(
                    "Jenkins.instance is missing. Read the documentation of Jenkins.getInstanceOrNull to see what you are doing wrong.");
        }
        return instance;
    }

    public static Jenkins getInstanceOrNull() {
        return theInstance;
    }

    public File getRootDir() {
        return root;
    }

    public PluginManager getPluginManager() {
        return pluginManager;
    }

    public <T> ExtensionList<T> getExtensionList(Class<T> type) {
        ExtensionList<T> list = extensionLists.get(type);
        if (list == null) {
            extensionLists.putIfAbsent(type, ExtensionList.create(this, type));
            list = extensionLists.get(type);
        }
        return list;
    }

    public <T extends Describable<T>, D extends Descriptor<T>> DescriptorExtensionList<T, D> getDescriptorList(
            Class<T> type) {
        DescriptorExtensionList<T, D> list = descriptorLists.get(type);
        if (list == null) {
            descriptorLists.putIfAbsent(type, DescriptorExtensionList.createDescriptorList(this, type));
            list = descriptorLists.get(type);
        }
        return list;
    }

    public Descriptor getDescriptor(String id) {
        ExtensionList<Descriptor> all = getExtensionList(Descriptor.class);
        Descriptor byId = Descriptor.findById(all, id);
        if (byId != null) return byId;
        for (Descriptor d : all)
            if (d.clazz.getName().equals(id) || d.clazz.getSimpleName().equals(id)) return d;
        return null;
    }

    @Override
    public Descriptor getDescriptorByName(String id) {
        return getDescriptor(id);
    }

    public Descriptor getDescriptor(Class<? extends Describable> type) {
        for (Descriptor d : getExtensionList(Descriptor.class)) if (d.clazz == type) return d;
        return null;
    }

    public Descriptor getDescriptorOrDie(Class<? extends Describable> type) {
        Descriptor d = getDescriptor(type);
        if (d == null) throw new AssertionError(type + " is missing its descriptor");
        return d;
    }

    public <T extends Descriptor> T getDescriptorByType(Class<T> type) {
        for (Descriptor d : getExtensionList(Descriptor.class)) if (d.getClass() == type) return type.cast(d);
        return null;
    }

    // ---- items

    @Override
    @Exported(name = "jobs")
    public List<TopLevelItem> getItems() {
        return getItems(i -> true);
    }

    @Override
    public List<TopLevelItem> getItems(java.util.function.Predicate<TopLevelItem> filter) {
        List<TopLevelItem> visible = new ArrayList<>();
        for (TopLevelItem item : items.values()) {
            if (filter.test(item) && item.hasPermission(Item.READ)) visible.add(item);
        }
        return visible;
    }

    public <T> List<T> getItems(Class<T> type) {
        return Util.filter(getItems(), type);
    }

    @Override
    public TopLevelItem getItem(String name) {
        TopLevelItem item = name == null ? null : items.get(name);
        if (item == null || item.hasPermission(Item.READ)) return item;
        if (item.hasPermission(Item.DISCOVER)) throw new AccessDeniedException("Please log in to access " + name);
        return null;
    }

    public <T extends Item> T getItemByFullName(String fullName, Class<T> type) {
        Item item = this.items.isEmpty() ? null : getItemByFullName(fullName);
        return type.isInstance(item) ? type.cast(item) : null;
    }

    public Item getItemByFullName(String fullName) {
        ItemGroup<?> group = this;
        Item found = null;
        for (String part : fullName.split("/")) {
            if (part.isEmpty()) continue;
            found = group == null ? null : group.getItem(part);
            group = found instanceof ItemGroup<?> g ? g : null;
        }
        return found;
    }

    public Item getItem(String pathName, ItemGroup context) {
        if (pathName == null) return null;
        String full = pathName.startsWith("/")
                ? pathName
                : Items.getCanonicalName(context == null ? this : context, pathName);
        return getItemByFullName(full);
    }

    public final <T extends Item> T getItem(String pathName, ItemGroup context, Class<T> type) {
        Item item = getItem(pathName, context);
        return type.isInstance(item) ? type.cast(item) : null;
    }

    @Override
    public File getRootDirFor(TopLevelItem child) {
        return new File(root, "jobs/" + child.getName());
    }

    public File getBuildDirFor(Job job) {
        return new File(job.getRootDir(), "builds");
    }

    public TopLevelItem createProject(TopLevelItemDescriptor type, String name) throws IOException {
        return createProject(type, name, true);
    }

    @Override
    public synchronized TopLevelItem createProject(TopLevelItemDescriptor type, String name, boolean notify)
            throws IOException {
        checkCreate(name);
        TopLevelItem item;
        try {
            item = type.newInstance(this, name);
            item.onCreatedFromScratch();
            items.put(name, item);
            item.save();
        } catch (RuntimeException e) {
            items.remove(name);
            throw e;
        }
        if (notify) ItemListener.fireOnCreated(item);
        return item;
    }

    public synchronized <T extends TopLevelItem> T createProject(Class<T> type, String name) throws IOException {
        return type.cast(createProject((TopLevelItemDescriptor) getDescriptorOrDie(type), name));
    }

    @Override
    public TopLevelItem createProjectFromXML(String name, InputStream xml) throws IOException {
        checkCreate(name);
        File folder = new File(root, "jobs/" + name);
        Files.createDirectories(folder.toPath());
        try {
            Files.copy(xml, new File(folder, "config.xml").toPath(), StandardCopyOption.REPLACE_EXISTING);
            TopLevelItem item = Items.whileUpdatingByXml(new Loading(folder));
            items.put(name, item);
            ItemListener.fireOnCreated(item);
            return item;
        } catch (IOException | RuntimeException e) {
            Util.deleteRecursive(folder);
            throw e;
        }
    }

    private static final class Loading extends jenkins.security.MasterToSlaveCallable<TopLevelItem, IOException> {
        private final File folder;

        Loading(File folder) {
            this.folder = folder;
        }

        @Override
        public TopLevelItem call() throws IOException {
            return (TopLevelItem) Items.load(get(), folder);
        }
    }

    @Override
    public <T extends TopLevelItem> T copy(T source, String name) throws IOException {
        source.checkPermission(Item.EXTENDED_READ);
        try (InputStream in =
                Files.newInputStream(Items.getConfigFile(source).getFile().toPath())) {
            T copy = (T) createProjectFromXML(name, in);
            copy.onCopiedFrom(source);
            ItemListener.fireOnCopied(source, copy);
            return copy;
        }
    }

    private void checkCreate(String name) {
        checkGoodName(name);
        checkPermission(Item.CREATE);
        if (items.containsKey(name)) {
            throw new IllegalArgumentException("Project of the name " + name + " already exists");
        }
    }

    public static void checkGoodName(String name) throws Failure {
        if (name == null || name.isBlank()) throw new Failure("No name is specified");
        for (char c : name.toCharArray()) {
            if (Character.isISOControl(c) || "?*/\\%!@#$^&|<>[]:;".indexOf(c) >= 0) {
                throw new Failure("‘" + c + "’ is an unsafe character");
            }
        }
        if (name.strip().equals(".") || name.strip().equals("..")) {
            throw new Failure("‘" + name + "’ is not an allowed name");
        }
    }

    @Override
    public void onRenamed(TopLevelItem item, String oldName, String newName) throws IOException {
        items.remove(oldName);
        items.put(newName, item);
    }

    @Override
    public void onDeleted(TopLevelItem item) throws IOException {
        ItemListener.fireOnDeleted(item);
        items.remove(item.getName());
    }

    @Override
    public boolean canAdd(TopLevelItem item) {
        return true;
    }

    @Override
    public <I extends TopLevelItem> I add(I item, String name) throws IOException, IllegalArgumentException {
        items.put(name, item);
        return item;
    }

    @Override
    public void remove(TopLevelItem item) throws IOException, IllegalArgumentException {
        items.remove(item.getName());
    }

    // ---- nodes, computers, labels, queue

    @Override
    public Queue getQueue() {
        return queue;
    }

    @Override
    protected ConcurrentMap<Node, Computer> getComputerMap() {
        return computers;
    }

    public Computer[] getComputers() {
        List<Computer> all = new ArrayList<>(computers.values());
        all.sort(java.util.Comparator.comparing(Computer::getName));
        return all.toArray(new Computer[0]);
    }

    public Computer getComputer(String name) {
        for (Computer c : computers.values()) {
            if (c.getName().equals(name)
                    || name.equals("(built-in)") && c.getName().isEmpty()) {
                return c;
            }
        }
        return null;
    }

    @Override
    public List<Node> getNodes() {
        return new ArrayList<>(nodes.values());
    }

    private List<Node> allNodes() {
        List<Node> all = getNodes();
        all.add(this);
        return all;
    }

    public Node getNode(String name) {
        return name == null ? null : nodes.get(name);
    }

    public void addNode(Node node) throws IOException {
        Node old = nodes.put(node.getNodeName(), node);
        if (old != null && old != node) computers.remove(old);
        store(node);
        labels.clear();
        updateComputerList(true, allNodes());
    }

    private void store(Node node) throws IOException {
        new XmlFile(XSTREAM2, new File(root, "nodes/" + node.getNodeName() + "/config.xml")).write(node);
    }

    public boolean updateNode(Node node) throws IOException {
        if (node == this) {
            save();
        } else if (nodes.get(node.getNodeName()) != node) {
            return false;
        } else {
            store(node);
            labels.clear();
            updateComputerList(false, allNodes());
        }
        return true;
    }

    public Label getLabel(String expression) {
        if (expression == null || expression.isBlank()) return null;
        try {
            return labels.computeIfAbsent(expression, Label::parseExpression);
        } catch (IllegalArgumentException e) {
            return getLabelAtom(expression);
        }
    }

    public LabelAtom getLabelAtom(String name) {
        return name == null ? null : new LabelAtom(name);
    }

    @Override
    public void setNodeName(String name) {
        throw new UnsupportedOperationException("Cannot rename the built-in node; add an agent");
    }

    @Override
    @Exported
    public String getNodeDescription() {
        return "the Jenkins controller's built-in node";
    }

    @Exported
    public String getDescription() {
        return systemMessage;
    }

    @Override
    @Exported
    public int getNumExecutors() {
        return numExecutors;
    }

    public void setNumExecutors(int n) throws IOException, IllegalArgumentException {
        if (n < 0) {
            throw new IllegalArgumentException(
                    "Incorrect field \"# of executors\": " + n + ". It should be a non-negative number.");
        }
        numExecutors = n;
        updateComputerList(false, allNodes());
        save();
    }

    @Override
    @Exported
    public Mode getMode() {
        return mode;
    }

    @Override
    public String getLabelString() {
        return Util.fixNull(label).trim();
    }

    @Override
    public LabelAtom getSelfLabel() {
        return getLabelAtom("built-in");
    }

    @Override
    public FilePath getWorkspaceFor(TopLevelItem item) {
        return new FilePath(new File(root, "workspace/" + item.getFullName()));
    }

    @Override
    public FilePath getRootPath() {
        return new FilePath(root);
    }

    @Override
    public DescribableList<NodeProperty<?>, NodePropertyDescriptor> getNodeProperties() {
        return nodeProperties;
    }

    public DescribableList<NodeProperty<?>, NodePropertyDescriptor> getGlobalNodeProperties() {
        return globalNodeProperties;
    }

    // ---- names and settings

    @Override
    public String getDisplayName() {
        return "Jenkins";
    }

    @Override
    public String getFullName() {
        return "";
    }

    @Override
    public String getFullDisplayName() {
        return "";
    }

    @Override
    public String getUrlChildPrefix() {
        return "job";
    }

    /** As it was configured; on a thread that serves a page otherwise as the page was asked for. */
    public String getRootUrl() throws IllegalStateException {
        String configured = getConfiguredRootUrl();
        StaplerRequest request = configured == null ? Stapler.getCurrentRequest() : null;
        return request == null ? configured : io.jenkins.plugins.gitops.controller.web.Page.rootUrl(request);
    }

    public String getConfiguredRootUrl() {
        JenkinsLocationConfiguration location = JenkinsLocationConfiguration.get();
        String url = location == null ? null : location.getUrl();
        return url == null || url.endsWith("/") ? url : url + "/";
    }

    public int getQuietPeriod() {
        return quietPeriod == null ? 5 : quietPeriod;
    }

    public void setQuietPeriod(Integer seconds) throws IOException {
        quietPeriod = seconds;
        save();
    }

    public String getSystemMessage() {
        return systemMessage;
    }

    public void setSystemMessage(String message) throws IOException {
        systemMessage = message;
        save();
    }

    public List<Action> getActions() {
        List<Action> all = new ArrayList<>(actions);
        all.addAll(getExtensionList(RootAction.class));
        return all;
    }

    public Collection<String> getUnprotectedRootActions() {
        Set<String> names = new TreeSet<>();
        for (Action a : getExtensionList(UnprotectedRootAction.class)) {
            if (a.getUrlName() != null) names.add(a.getUrlName());
        }
        return names;
    }

    // ---- security

    @Override
    public ACL getACL() {
        return authorizationStrategy.getRootACL();
    }

    public AuthorizationStrategy getAuthorizationStrategy() {
        return authorizationStrategy;
    }

    public void setAuthorizationStrategy(AuthorizationStrategy strategy) {
        authorizationStrategy = strategy == null ? AuthorizationStrategy.UNSECURED : strategy;
        saveQuietly();
    }

    public SecurityRealm getSecurityRealm() {
        return securityRealm;
    }

    public void setSecurityRealm(SecurityRealm realm) {
        securityRealm = realm == null ? SecurityRealm.NO_AUTHENTICATION : realm;
        saveQuietly();
    }

    public CrumbIssuer getCrumbIssuer() {
        return crumbIssuer;
    }

    public void setCrumbIssuer(CrumbIssuer issuer) {
        crumbIssuer = issuer;
    }

    @Exported
    public boolean isUseCrumbs() {
        return crumbIssuer != null;
    }

    @Exported
    public boolean isUseSecurity() {
        return securityRealm != SecurityRealm.NO_AUTHENTICATION
                || authorizationStrategy != AuthorizationStrategy.UNSECURED;
    }

    private void saveQuietly() {
        try {
            save();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Failed to save " + getConfigFile(), e);
        }
    }

    public static Authentication getAuthentication2() {
        Authentication a = SecurityContextHolder.getContext().getAuthentication();
        return a == null ? ANONYMOUS2 : a;
    }

    public User getUser(String name) {
        return User.get(name, true, Collections.emptyMap());
    }

    // ---- life

    protected XmlFile getConfigFile() {
        return new XmlFile(XSTREAM2, new File(root, "config.xml"));
    }

    @Override
    public synchronized void save() throws IOException {
        if (!hudson.BulkChange.contains(this)) {
            getConfigFile().write(this);
            SaveableListener.fireOnChange(this, getConfigFile());
        }
    }

    public boolean isTerminating() {
        return terminating;
    }

    @Exported
    public boolean isQuietingDown() {
        return quietingDown;
    }

    public org.kohsuke.stapler.HttpRedirect doQuietDown() throws IOException {
        checkPermission(MANAGE);
        quietingDown = true;
        return new org.kohsuke.stapler.HttpRedirect(".");
    }

    public org.kohsuke.stapler.HttpRedirect doCancelQuietDown() {
        checkPermission(MANAGE);
        quietingDown = false;
        queue.scheduleMaintenance();
        return new org.kohsuke.stapler.HttpRedirect(".");
    }

    /** Everything that runs is told, interrupted and stored; after it another controller may start in this JVM. */
    public void cleanUp() {
        terminating = true;
        try (ACLContext ctx = ACL.as2(ACL.SYSTEM2)) {
            for (ItemListener listener : ExtensionList.lookup(ItemListener.class)) {
                try {
                    listener.onBeforeShutdown();
                } catch (RuntimeException | LinkageError e) {
                    LOG.log(Level.WARNING, "A listener failed at shutdown: " + listener, e);
                }
            }
            queue.save();
            updateComputerList(false, List.of());
        } finally {
            Timer.shutdown();
            pluginManager.stop();
            theInstance = null;
        }
    }
}
