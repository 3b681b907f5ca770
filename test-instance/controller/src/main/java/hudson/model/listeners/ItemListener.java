package hudson.model.listeners;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Item;
import hudson.model.ItemGroup;
import java.io.IOException;

public class ItemListener implements ExtensionPoint {
    public ItemListener() {}

    public void onCreated(Item a) {
        throw new UnsupportedOperationException();
    }

    public void onCheckCopy(Item a, ItemGroup b) {
        throw new UnsupportedOperationException();
    }

    public void onCopied(Item a, Item b) {
        throw new UnsupportedOperationException();
    }

    public void onLoaded() {
        throw new UnsupportedOperationException();
    }

    public void onCheckDelete(Item a) {
        throw new UnsupportedOperationException();
    }

    public void onDeleted(Item a) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void onRenamed(Item a, String b, String c) {
        throw new UnsupportedOperationException();
    }

    public void onUpdated(Item a) {
        throw new UnsupportedOperationException();
    }

    public void onBeforeShutdown() {
        throw new UnsupportedOperationException();
    }

    public static ExtensionList<ItemListener> all() {
        throw new UnsupportedOperationException();
    }

    public static void fireOnCopied(Item a, Item b) {
        throw new UnsupportedOperationException();
    }

    public static void checkBeforeCopy(Item a, ItemGroup b) {
        throw new UnsupportedOperationException();
    }

    public static void fireOnCreated(Item a) {
        throw new UnsupportedOperationException();
    }

    public static void fireOnUpdated(Item a) {
        throw new UnsupportedOperationException();
    }

    public static void checkBeforeDelete(Item a) {
        throw new UnsupportedOperationException();
    }

    public static void fireOnDeleted(Item a) {
        throw new UnsupportedOperationException();
    }

    public static void fireLocationChange(Item a, String b) {
        throw new UnsupportedOperationException();
    }
}
