package hudson.model;

import hudson.Util;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import jenkins.model.FullyNamed;
import jenkins.model.FullyNamedModelObject;

/** What contains items. */
public interface ItemGroup<T extends Item> extends FullyNamed, FullyNamedModelObject, PersistenceRoot {
    Collection<T> getItems();

    default Collection<T> getItems(Predicate<T> filter) {
        return getItems().stream().filter(filter).toList();
    }

    String getUrl();

    String getUrlChildPrefix();

    T getItem(String name) throws org.springframework.security.access.AccessDeniedException;

    File getRootDirFor(T child);

    default void onRenamed(T item, String oldName, String newName) throws IOException {}

    void onDeleted(T item) throws IOException;

    default <T extends Item> List<T> getAllItems(Class<T> type) {
        return Util.createSubList((Collection<?>) allItems(type), type);
    }

    default <T extends Item> Iterable<T> allItems(Class<T> type) {
        return Items.allItems(this, type);
    }
}
