package org.jvnet.tiger_types;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** Gathers the items of an array or a collection of a given type. */
public final class Lister<T> {
    public final Class itemType;
    public final Type itemGenericType;
    private final Collection<Object> items;
    private final boolean array;

    private Lister(Class itemType, Type itemGenericType, Collection<Object> items, boolean array) {
        this.itemType = itemType;
        this.itemGenericType = itemGenericType;
        this.items = items;
        this.array = array;
    }

    public static <T> Lister<T> create(Class<T> type, Type generic) {
        if (type.isArray()) {
            return new Lister<>(type.getComponentType(), type.getComponentType(), new ArrayList<>(), true);
        }
        if (!Collection.class.isAssignableFrom(type)) return null;
        Type item = Types.getTypeArgument(Types.getBaseClass(generic, Collection.class), 0, Object.class);
        return new Lister<>(Types.erasure(item), item, make(type), false);
    }

    private static Collection<Object> make(Class<?> type) {
        if (!Modifier.isAbstract(type.getModifiers())) {
            try {
                return (Collection<Object>) type.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(
                        "Cannot fill a \"" + type.getName() + "\": " + e + "; give it a constructor without arguments",
                        e);
            }
        }
        for (Collection<Object> one : List.of(new ArrayList<>(), new LinkedHashSet<>(), new TreeSet<>())) {
            if (type.isInstance(one)) return one;
        }
        throw new IllegalArgumentException(
                "Cannot fill a \"" + type.getName() + "\": it is abstract; ask for a List or a Set");
    }

    public void add(Object item) {
        items.add(item);
    }

    public Object toCollection() {
        if (!array) return items;
        Object all = Array.newInstance(itemType, items.size());
        int i = 0;
        for (Object item : items) Array.set(all, i++, item);
        return all;
    }
}
