package hudson.model;

import hudson.BulkChange;
import hudson.Util;
import hudson.XmlFile;
import hudson.model.listeners.SaveableListener;
import hudson.security.Permission;
import hudson.util.FormValidation;
import java.beans.Introspector;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.GlobalConfigurationCategory;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jvnet.tiger_types.Types;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** What is known about a class of describables: its name, its form, how one is made, and what is global to it. */
public abstract class Descriptor<T extends Describable<T>> implements Saveable {
    private static final Logger LOG = Logger.getLogger(Descriptor.class.getName());
    public final transient Class<? extends T> clazz;
    private final transient Map<String, PropertyType> properties = new ConcurrentHashMap<>();

    protected Descriptor(Class<? extends T> clazz) {
        this.clazz = clazz == self() ? (Class) getClass() : clazz;
    }

    protected Descriptor() {
        Class<?> outer = getClass().getEnclosingClass();
        if (outer == null) {
            throw new AssertionError(getClass()
                    + " doesn't have an outer class. Use the constructor that takes the Class object explicitly.");
        }
        if (!Describable.class.isAssignableFrom(outer)) {
            throw new AssertionError(
                    outer + " is not a Describable: nest the descriptor " + getClass() + " in the class it describes");
        }
        this.clazz = (Class) outer;
    }

    protected static Class self() {
        return Self.class;
    }

    private static final class Self {}

    public String getDisplayName() {
        return clazz.getSimpleName();
    }

    public String getId() {
        return clazz.getName();
    }

    public Class<T> getT() {
        Type base = Types.getBaseClass(getClass(), Descriptor.class);
        return base instanceof ParameterizedType
                ? (Class) Types.erasure(Types.getTypeArgument(base, 0))
                : (Class<T>) (Class) Describable.class;
    }

    public String getDescriptorUrl() {
        return "descriptorByName/" + getId();
    }

    public FormValidation.CheckMethod getCheckMethod(String fieldName) {
        return new FormValidation.CheckMethod(this, fieldName);
    }

    public PropertyType getPropertyType(Object instance, String field) {
        return instance == this ? getGlobalPropertyType(field) : getPropertyType(field);
    }

    public PropertyType getPropertyType(String field) {
        return propertyType(clazz, field);
    }

    public PropertyType getGlobalPropertyType(String field) {
        return propertyType(getClass(), field);
    }

    private PropertyType propertyType(Class<?> type, String field) {
        return properties.computeIfAbsent(type.getName() + '#' + field, k -> {
            for (Method m : type.getMethods()) {
                String name = m.getName();
                int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
                if (prefix > 0
                        && m.getParameterCount() == 0
                        && Introspector.decapitalize(name.substring(prefix)).equals(field)) {
                    return new PropertyType(m.getReturnType(), m.getGenericReturnType());
                }
            }
            for (Field f : type.getFields()) {
                if (f.getName().equals(field)) return new PropertyType(f.getType(), f.getGenericType());
            }
            return null;
        });
    }

    public T newInstance(StaplerRequest req, JSONObject formData) throws FormException {
        try {
            return (T) req.bindJSON(clazz, formData);
        } catch (IllegalArgumentException | LinkageError e) {
            throw new FormException(
                    "Cannot make a \"" + clazz.getName() + "\" of the form: " + e.getMessage() + "; correct the form",
                    e,
                    null);
        }
    }

    public String getHelpFile() {
        return getHelpFile(null);
    }

    public String getHelpFile(String fieldName) {
        String page = "help" + (fieldName == null ? "" : "-" + fieldName);
        for (Class<?> c = clazz; c != null && c != Object.class; c = c.getSuperclass()) {
            for (String suffix : List.of(".html", ".jelly")) {
                String path = c.getName().replace('.', '/').replace('$', '/') + '/' + page + suffix;
                if (c.getClassLoader() != null && c.getClassLoader().getResource(path) != null) {
                    return "/" + getDescriptorUrl() + "/help" + (fieldName == null ? "" : "/" + fieldName);
                }
            }
        }
        return null;
    }

    public final boolean isInstance(T instance) {
        return clazz.isInstance(instance);
    }

    public boolean configure(StaplerRequest req, JSONObject json) throws FormException {
        req.bindJSON(this, json);
        return true;
    }

    public String getConfigPage() {
        return getViewPage(clazz, "config.jelly");
    }

    public String getGlobalConfigPage() {
        return getViewPage(clazz, "global.jelly");
    }

    protected final String getViewPage(Class<?> type, String page) {
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            String path = c.getName().replace('.', '/').replace('$', '/') + '/' + page;
            if (c.getClassLoader() != null && c.getClassLoader().getResource(path) != null) return '/' + path;
        }
        return page.startsWith("config") ? page : null;
    }

    public GlobalConfigurationCategory getCategory() {
        return GlobalConfigurationCategory.get(GlobalConfigurationCategory.Unclassified.class);
    }

    public Permission getRequiredGlobalConfigPagePermission() {
        return Jenkins.ADMINISTER;
    }

    @Override
    public synchronized void save() {
        if (BulkChange.contains(this)) return;
        try {
            getConfigFile().write(this);
            SaveableListener.fireOnChange(this, getConfigFile());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Failed to save " + getConfigFile(), e);
        }
    }

    public synchronized void load() {
        XmlFile file = getConfigFile();
        if (file.exists()) {
            try {
                file.unmarshal(this);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Failed to load " + file, e);
            }
        }
    }

    protected XmlFile getConfigFile() {
        return new XmlFile(new File(Jenkins.get().getRootDir(), getId() + ".xml"));
    }

    public static <T extends Descriptor> T findById(Collection<? extends T> list, String id) {
        return list.stream().filter(d -> d.getId().equals(id)).findFirst().orElse(null);
    }

    public static <T extends Descriptor> T findByDescribableClassName(Collection<? extends T> list, String className) {
        return list.stream()
                .filter(d -> d.clazz.getName().equals(className))
                .findFirst()
                .orElse(null);
    }

    /** A field's value that cannot be taken. */
    public static final class FormException extends Exception implements HttpResponse {
        private final String formField;

        public FormException(String message, String formField) {
            super(message);
            this.formField = formField;
        }

        public FormException(String message, Throwable cause, String formField) {
            super(message, cause);
            this.formField = formField;
        }

        @Override
        public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node) throws IOException {
            rsp.sendError(400, Util.xmlEscape(getMessage()));
        }
    }

    /** The type of a property of a describable. */
    public static final class PropertyType {
        public final Class clazz;
        public final Type type;

        PropertyType(Class clazz, Type type) {
            this.clazz = clazz;
            this.type = type;
        }

        public Class getItemType() {
            if (clazz.isArray()) return clazz.getComponentType();
            Type collection = Types.getBaseClass(type, Collection.class);
            return collection instanceof ParameterizedType ? Types.erasure(Types.getTypeArgument(collection, 0)) : null;
        }

        public List<? extends Descriptor> getApplicableDescriptors() {
            return Jenkins.get().getDescriptorList(clazz);
        }

        public List<? extends Descriptor> getApplicableItemDescriptors() {
            return Jenkins.get().getDescriptorList(getItemType());
        }
    }
}
