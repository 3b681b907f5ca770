package hudson.model.listeners;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Failure;
import hudson.model.Item;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Is told of the life of items, and of the controller's. */
public class ItemListener implements ExtensionPoint {
    private static final Logger LOG = Logger.getLogger(ItemListener.class.getName());

    public void onCreated(Item item) {}

    public void onCopied(Item source, Item item) {
        onCreated(item);
    }

    public void onLoaded() {}

    public void onCheckDelete(Item item) throws Failure, InterruptedException {}

    public void onDeleted(Item item) {}

    public void onRenamed(Item item, String oldName, String newName) {}

    public void onLocationChanged(Item item, String oldFullName, String newFullName) {}

    public void onUpdated(Item item) {}

    public void onBeforeShutdown() {}

    public static ExtensionList<ItemListener> all() {
        return ExtensionList.lookup(ItemListener.class);
    }

    private static void fire(Consumer<ItemListener> event) {
        for (ItemListener l : all()) {
            try {
                event.accept(l);
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "failed to send event to listener of " + l.getClass(), e);
            }
        }
    }

    public static void fireOnCreated(Item item) {
        fire(l -> l.onCreated(item));
    }

    public static void fireOnCopied(Item source, Item item) {
        fire(l -> l.onCopied(source, item));
    }

    public static void fireOnUpdated(Item item) {
        fire(l -> l.onUpdated(item));
    }

    public static void checkBeforeDelete(Item item) throws Failure, InterruptedException {
        for (ItemListener l : all()) l.onCheckDelete(item);
    }

    public static void fireOnDeleted(Item item) {
        fire(l -> l.onDeleted(item));
    }

    public static void fireLocationChange(Item item, String oldFullName) {
        fire(l -> {
            l.onRenamed(item, oldFullName.substring(oldFullName.lastIndexOf('/') + 1), item.getName());
            l.onLocationChanged(item, oldFullName, item.getFullName());
        });
    }
}
