package hudson.model;

import hudson.DescriptorExtensionList;
import hudson.XmlFile;
import hudson.remoting.Callable;
import hudson.util.XStream2;
import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

public class Items {
    public static final XStream2 XSTREAM2 = null;

    public Items() {}

    public static <V, T extends Throwable> V whileUpdatingByXml(Callable<V, T> a) throws T {
        throw new UnsupportedOperationException();
    }

    public static DescriptorExtensionList<TopLevelItem, TopLevelItemDescriptor> all() {
        throw new UnsupportedOperationException();
    }

    public static List<TopLevelItemDescriptor> all(ItemGroup a) {
        throw new UnsupportedOperationException();
    }

    public static String toNameList(Collection<? extends Item> a) {
        throw new UnsupportedOperationException();
    }

    public static <T extends Item> List<T> fromNameList(String a, Class<T> b) {
        throw new UnsupportedOperationException();
    }

    public static <T extends Item> List<T> fromNameList(ItemGroup a, String b, Class<T> c) {
        throw new UnsupportedOperationException();
    }

    public static String getCanonicalName(ItemGroup a, String b) {
        throw new UnsupportedOperationException();
    }

    public static String computeRelativeNamesAfterRenaming(String a, String b, String c, ItemGroup d) {
        throw new UnsupportedOperationException();
    }

    public static Item load(ItemGroup a, File b) {
        throw new UnsupportedOperationException();
    }

    public static XmlFile getConfigFile(File a) {
        throw new UnsupportedOperationException();
    }

    public static XmlFile getConfigFile(Item a) {
        throw new UnsupportedOperationException();
    }

    public static <T extends Item> Iterable<T> allItems(ItemGroup a, Class<T> b) {
        throw new UnsupportedOperationException();
    }

    public static <T extends Item> Iterable<T> allItems(ItemGroup a, Class<T> b, Predicate<T> c) {
        throw new UnsupportedOperationException();
    }
}
