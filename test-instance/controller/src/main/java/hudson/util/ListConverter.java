package hudson.util;

import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.converters.collections.CollectionConverter;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import com.thoughtworks.xstream.mapper.Mapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lists, Jenkins' own and the JDK's. An element whose class is gone (its plugin is missing) is left out, not the whole list. */
final class ListConverter extends CollectionConverter {
    private static final Logger LOG = Logger.getLogger(ListConverter.class.getName());

    ListConverter(Mapper mapper) {
        super(mapper);
    }

    @Override
    public boolean canConvert(Class type) {
        return type != null
                && (type == CopyOnWriteList.class
                        || PersistedList.class.isAssignableFrom(type)
                        || type == CopyOnWriteArrayList.class
                        || closed(type)
                        || super.canConvert(type));
    }

    private static boolean closed(Class<?> type) {
        return type.getName().startsWith("java.util.")
                && type.getName().contains("$")
                && Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type);
    }

    @Override
    public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
        Iterable<?> items = (Iterable<?>) source;
        for (Object item : items) writeCompleteItem(item, context, writer);
    }

    @Override
    public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
        Class<?> type = context.getRequiredType();
        List<Object> read = new ArrayList<>();
        populateCollection(reader, context, read);
        if (type == CopyOnWriteList.class) {
            return new CopyOnWriteList<>(read);
        } else if (PersistedList.class.isAssignableFrom(type)) {
            return PersistedList.of(type, read);
        } else if (type == CopyOnWriteArrayList.class) {
            return new CopyOnWriteArrayList<>(read);
        } else if (Set.class.isAssignableFrom(type)) {
            return type == java.util.HashSet.class ? new java.util.HashSet<>(read) : new LinkedHashSet<>(read);
        } else if (type == LinkedList.class) {
            return new LinkedList<>(read);
        }
        return type == java.util.Vector.class ? new java.util.Vector<>(read) : read;
    }

    @Override
    protected void addCurrentElementToCollection(
            HierarchicalStreamReader reader, UnmarshallingContext context, Collection collection, Collection target) {
        try {
            target.add(readBareItem(reader, context, collection));
        } catch (RuntimeException e) {
            if (!XStream2.Unresolved.is(e)) throw e;
            LOG.log(Level.WARNING, "Skipping an element of an unknown class: {0}", e.getMessage());
        }
    }
}
