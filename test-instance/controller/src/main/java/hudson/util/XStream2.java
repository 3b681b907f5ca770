package hudson.util;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.converters.ConverterLookup;
import com.thoughtworks.xstream.converters.ConverterRegistry;
import com.thoughtworks.xstream.converters.DataHolder;
import com.thoughtworks.xstream.converters.reflection.ReflectionProvider;
import com.thoughtworks.xstream.core.ClassLoaderReference;
import com.thoughtworks.xstream.io.HierarchicalStreamDriver;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.mapper.Mapper;
import com.thoughtworks.xstream.mapper.MapperWrapper;
import java.io.OutputStream;

public class XStream2 extends XStream {
    public static final String COLLECTION_UPDATE_LIMIT_PROPERTY_NAME = null;

    public static HierarchicalStreamDriver getDefaultDriver() {
        throw new UnsupportedOperationException();
    }

    public XStream2() {}

    public XStream2(HierarchicalStreamDriver a) {}

    public XStream2(
            ReflectionProvider a,
            HierarchicalStreamDriver b,
            ClassLoaderReference c,
            Mapper d,
            ConverterLookup e,
            ConverterRegistry f) {}

    public Object unmarshal(HierarchicalStreamReader a, Object b, DataHolder c) {
        throw new UnsupportedOperationException();
    }

    public Object unmarshal(HierarchicalStreamReader a, Object b, DataHolder c, boolean d) {
        throw new UnsupportedOperationException();
    }

    protected void setupConverters() {
        throw new UnsupportedOperationException();
    }

    public void addCriticalField(Class<?> a, String b) {
        throw new UnsupportedOperationException();
    }

    protected MapperWrapper wrapMapper(MapperWrapper a) {
        throw new UnsupportedOperationException();
    }

    public Mapper getMapperInjectionPoint() {
        throw new UnsupportedOperationException();
    }

    public void toXMLUTF8(Object a, OutputStream b) {
        throw new UnsupportedOperationException();
    }

    public void setMapper(Mapper a) {
        throw new UnsupportedOperationException();
    }

    public void addCompatibilityAlias(String a, Class b) {
        throw new UnsupportedOperationException();
    }
}
