package hudson.util;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.converters.Converter;
import com.thoughtworks.xstream.converters.ConverterMatcher;
import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.SingleValueConverter;
import com.thoughtworks.xstream.converters.SingleValueConverterWrapper;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import com.thoughtworks.xstream.mapper.Mapper;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A class may bring its own converter, nested in it as {@code ConverterImpl}. */
final class NestedConverter implements Converter {
    private final XStream xstream;
    private final Map<Class<?>, Optional<Converter>> known = new ConcurrentHashMap<>();

    NestedConverter(XStream xstream) {
        this.xstream = xstream;
    }

    @Override
    public boolean canConvert(Class type) {
        return type != null && known.computeIfAbsent(type, this::find).isPresent();
    }

    private Optional<Converter> find(Class<?> type) {
        if (type.getClassLoader() == null) return Optional.empty();
        try {
            Class<?> nested = Class.forName(type.getName() + "$ConverterImpl", true, type.getClassLoader());
            Constructor<?> constructor = nested.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] args = new Object[constructor.getParameterCount()];
            for (int i = 0; i < args.length; i++) {
                args[i] = constructor.getParameterTypes()[i] == Mapper.class ? xstream.getMapper() : xstream;
            }
            ConverterMatcher made = (ConverterMatcher) constructor.newInstance(args);
            Converter converter =
                    made instanceof SingleValueConverter s ? new SingleValueConverterWrapper(s) : (Converter) made;
            return converter.canConvert(type) ? Optional.of(converter) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot make the converter of \"" + type.getName() + "\": " + e + "; look at it", e);
        }
    }

    @Override
    public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
        known.get(source.getClass()).orElseThrow().marshal(source, writer, context);
    }

    @Override
    public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
        return known.get(context.getRequiredType()).orElseThrow().unmarshal(reader, context);
    }
}
