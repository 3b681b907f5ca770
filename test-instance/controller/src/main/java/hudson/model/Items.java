package hudson.model;

import com.thoughtworks.xstream.XStream;
import hudson.DescriptorExtensionList;
import hudson.XmlFile;
import hudson.remoting.Callable;
import hudson.util.XStream2;
import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import jenkins.model.Jenkins;

/** How items are stored and found. */
public class Items {
    public static final XStream2 XSTREAM2 = new XStream2();
    public static final XStream XSTREAM = XSTREAM2;
    private static final ThreadLocal<Boolean> UPDATING = new ThreadLocal<>();

    static {
        XSTREAM2.alias("project", FreeStyleProject.class);
    }

    public static <V, T extends Throwable> V whileUpdatingByXml(Callable<V, T> task) throws T {
        Boolean before = UPDATING.get();
        UPDATING.set(true);
        try {
            return task.call();
        } finally {
            UPDATING.set(before);
        }
    }

    public static boolean currentlyUpdatingByXml() {
        return UPDATING.get() != null;
    }

    public static DescriptorExtensionList<TopLevelItem, TopLevelItemDescriptor> all() {
        return Jenkins.get().getDescriptorList(TopLevelItem.class);
    }

    public static String getCanonicalName(ItemGroup context, String path) {
        Deque<String> parts = new ArrayDeque<>();
        String all =
                path.startsWith("/") || context.getFullName().isEmpty() ? path : context.getFullName() + "/" + path;
        for (String part : all.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    throw new IllegalArgumentException(
                            "Illegal relative path '" + path + "' within context '" + context.getFullName() + "'");
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    public static Item load(ItemGroup parent, File folder) throws IOException {
        Item item = (Item) getConfigFile(folder).read();
        item.onLoad(parent, folder.getName());
        return item;
    }

    public static XmlFile getConfigFile(File folder) {
        return new XmlFile(XSTREAM2, new File(folder, "config.xml"));
    }

    public static XmlFile getConfigFile(Item item) {
        return getConfigFile(item.getRootDir());
    }

    public static <T extends Item> Iterable<T> allItems(ItemGroup root, Class<T> type) {
        return allItems(root, type, i -> true);
    }

    public static <T extends Item> Iterable<T> allItems(ItemGroup root, Class<T> type, Predicate<T> filter) {
        List<T> found = new ArrayList<>();
        collect(root, type, filter, found);
        return found;
    }

    private static <T extends Item> void collect(
            ItemGroup<?> group, Class<T> type, Predicate<T> filter, List<T> found) {
        for (Item item : group.getItems()) {
            if (type.isInstance(item) && filter.test(type.cast(item))) found.add(type.cast(item));
            if (item instanceof ItemGroup<?> inner) collect(inner, type, filter, found);
        }
    }
}
