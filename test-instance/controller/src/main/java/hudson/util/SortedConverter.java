package hudson.util;

import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.converters.collections.AbstractCollectionConverter;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import com.thoughtworks.xstream.mapper.Mapper;
import hudson.EnvVars;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** TreeMap and TreeSet in their natural order, without the reflection into java.util that XStream's own converter needs. */
final class SortedConverter extends AbstractCollectionConverter {
    SortedConverter(Mapper mapper) {
        super(mapper);
    }

    @Override
    public boolean canConvert(Class type) {
        return type == TreeMap.class || type == TreeSet.class || type == EnvVars.class;
    }

    @Override
    public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
        if (source instanceof TreeSet<?> set) {
            set.forEach(item -> writeCompleteItem(item, context, writer));
            return;
        }
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) source).entrySet()) {
            writer.startNode("entry");
            writeCompleteItem(entry.getKey(), context, writer);
            writeCompleteItem(entry.getValue(), context, writer);
            writer.endNode();
        }
    }

    @Override
    public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
        TreeMap<Object, Object> map =
                (TreeMap) (context.getRequiredType() == EnvVars.class ? new EnvVars() : new TreeMap<Object, Object>());
        TreeSet<Object> set = new TreeSet<>();
        boolean sets = context.getRequiredType() == TreeSet.class;
        while (reader.hasMoreChildren()) {
            reader.moveDown();
            if (reader.getNodeName().equals("entry") && !sets) {
                Object key = readCompleteItem(reader, context, map);
                map.put(key, readCompleteItem(reader, context, map));
            } else if (!reader.getNodeName().endsWith("comparator")) {
                set.add(readBareItem(reader, context, set));
            }
            reader.moveUp();
        }
        return sets ? set : map;
    }
}
