package hudson.model.listeners;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.XmlFile;
import hudson.model.Saveable;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/** Is told of every file that is written. */
public abstract class SaveableListener implements ExtensionPoint {
    private static final Logger LOG = Logger.getLogger(SaveableListener.class.getName());

    public void onChange(Saveable o, XmlFile file) {}

    public void onDeleted(Saveable o, XmlFile file) {}

    public static void fireOnChange(Saveable o, XmlFile file) {
        fire(l -> l.onChange(o, file));
    }

    public static void fireOnDeleted(Saveable o, XmlFile file) {
        fire(l -> l.onDeleted(o, file));
    }

    private static void fire(Consumer<SaveableListener> event) {
        if (Jenkins.getInstanceOrNull() == null) return;
        for (SaveableListener l : all()) {
            try {
                event.accept(l);
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "A listener failed: " + l.getClass(), e);
            }
        }
    }

    public static ExtensionList<SaveableListener> all() {
        return ExtensionList.lookup(SaveableListener.class);
    }
}
