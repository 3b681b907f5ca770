package hudson.model.listeners;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.XmlFile;
import hudson.model.Saveable;
import java.io.IOException;

public abstract class SaveableListener implements ExtensionPoint {
    public SaveableListener() {}

    public void onChange(Saveable a, XmlFile b) {
        throw new UnsupportedOperationException();
    }

    public void onDeleted(Saveable a, XmlFile b) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void unregister() {
        throw new UnsupportedOperationException();
    }

    public static void fireOnChange(Saveable a, XmlFile b) {
        throw new UnsupportedOperationException();
    }

    public static void fireOnDeleted(Saveable a, XmlFile b) {
        throw new UnsupportedOperationException();
    }

    public static ExtensionList<SaveableListener> all() {
        throw new UnsupportedOperationException();
    }
}
