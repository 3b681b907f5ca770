package hudson.util;

import com.cloudbees.plugins.credentials.SecretBytes;
import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.converters.SingleValueConverter;
import com.thoughtworks.xstream.io.HierarchicalStreamDriver;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import com.thoughtworks.xstream.io.xml.PrettyPrintWriter;
import com.thoughtworks.xstream.io.xml.StandardStaxDriver;
import com.thoughtworks.xstream.mapper.CannotResolveClassException;
import com.thoughtworks.xstream.mapper.MapperWrapper;
import com.thoughtworks.xstream.security.TypePermission;
import hudson.model.Result;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import jenkins.model.Jenkins;

/** XStream as Jenkins uses it: classes of all plugins, unknown elements passed over, foreign types refused. */
public class XStream2 extends XStream {
    public XStream2() {
        super(getDefaultDriver());
        setClassLoader(new PluginClasses());
        addPermission((TypePermission) PersistableTypes::allows);
        ignoreUnknownElements();
        registerConverter(new NestedConverter(this), PRIORITY_NORMAL);
        registerConverter(new ListConverter(getMapper()));
        registerConverter(new SortedConverter(getMapper()));
        registerConverter(new Secret.ConverterImpl());
        registerConverter(new SecretBytes.ConverterImpl());
        registerConverter((SingleValueConverter) Result.conv);
    }

    public static HierarchicalStreamDriver getDefaultDriver() {
        return new StandardStaxDriver() {
            @Override
            protected XMLInputFactory createInputFactory() {
                XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
                return factory;
            }

            @Override
            public HierarchicalStreamWriter createWriter(Writer out) {
                return new PrettyPrintWriter(out, PrettyPrintWriter.XML_1_1, getNameCoder());
            }
        };
    }

    @Override
    protected MapperWrapper wrapMapper(MapperWrapper next) {
        return new MapperWrapper(next) {
            @Override
            public String serializedClass(Class type) {
                if (type != null && !PersistableTypes.allows(type)) {
                    throw new UnsupportedOperationException(
                            "Refusing to marshal " + type.getName()
                                    + " for security reasons: it comes from a library; keep a class of your own plugin instead");
                }
                return super.serializedClass(plain(type));
            }
        };
    }

    /** The JDK's closed collections cannot be made by reflection: they are stored as the open ones. */
    private static Class<?> plain(Class<?> type) {
        String name = type == null ? "" : type.getName();
        boolean closed = name.startsWith("java.util.ImmutableCollections$")
                || name.startsWith("java.util.Collections$")
                || name.equals("java.util.Arrays$ArrayList");
        if (!closed) {
            return type;
        } else if (Map.class.isAssignableFrom(type)) {
            return LinkedHashMap.class;
        } else if (Set.class.isAssignableFrom(type)) {
            return LinkedHashSet.class;
        }
        return Collection.class.isAssignableFrom(type) ? ArrayList.class : type;
    }

    /** Looks classes up at the time of reading, when the plugins are there. */
    private static final class PluginClasses extends ClassLoader {
        PluginClasses() {
            super(XStream2.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Jenkins controller = Jenkins.getInstanceOrNull();
            if (controller == null) throw new ClassNotFoundException(name);
            return controller.getPluginManager().uberClassLoader.loadClass(name);
        }
    }

    static final class Unresolved {
        private Unresolved() {}

        static boolean is(RuntimeException e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof CannotResolveClassException) return true;
            }
            return false;
        }
    }
}
