package hudson.model;

import hudson.PluginWrapper;
import hudson.XmlFile;
import hudson.security.Permission;
import hudson.util.FormValidation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jenkins.model.GlobalConfigurationCategory;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;
import org.kohsuke.stapler.lang.Klass;

public abstract class Descriptor<T extends Describable<T>> implements Saveable {
    public Class<? extends T> clazz;

    protected Descriptor(Class<? extends T> a) {}

    protected Descriptor() {}

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getId() {
        throw new UnsupportedOperationException();
    }

    public Class<T> getT() {
        throw new UnsupportedOperationException();
    }

    public String getDescriptorUrl() {
        throw new UnsupportedOperationException();
    }

    public final String getDescriptorFullUrl() {
        throw new UnsupportedOperationException();
    }

    public String getCheckUrl(String a) {
        throw new UnsupportedOperationException();
    }

    public FormValidation.CheckMethod getCheckMethod(String a) {
        throw new UnsupportedOperationException();
    }

    public void calcFillSettings(String a, Map<String, Object> b) {
        throw new UnsupportedOperationException();
    }

    public void calcAutoCompleteSettings(String a, Map<String, Object> b) {
        throw new UnsupportedOperationException();
    }

    public Descriptor.PropertyType getPropertyType(Object a, String b) {
        throw new UnsupportedOperationException();
    }

    public Descriptor.PropertyType getPropertyType(String a) {
        throw new UnsupportedOperationException();
    }

    public Descriptor.PropertyType getGlobalPropertyType(String a) {
        throw new UnsupportedOperationException();
    }

    public final String getJsonSafeClassName() {
        throw new UnsupportedOperationException();
    }

    public T newInstance(StaplerRequest a) throws FormException {
        throw new UnsupportedOperationException();
    }

    public T newInstance(StaplerRequest a, JSONObject b) throws FormException {
        throw new UnsupportedOperationException();
    }

    public static <T> T bindJSON(StaplerRequest a, Class<T> b, JSONObject c) {
        throw new UnsupportedOperationException();
    }

    public Klass<?> getKlass() {
        throw new UnsupportedOperationException();
    }

    public String getHelpFile() {
        throw new UnsupportedOperationException();
    }

    public String getHelpFile(String a) {
        throw new UnsupportedOperationException();
    }

    public String getHelpFile(Klass<?> a, String b) {
        throw new UnsupportedOperationException();
    }

    public final boolean isInstance(T a) {
        throw new UnsupportedOperationException();
    }

    public final boolean isSubTypeOf(Class a) {
        throw new UnsupportedOperationException();
    }

    public boolean configure(StaplerRequest a) {
        throw new UnsupportedOperationException();
    }

    public boolean configure(StaplerRequest a, JSONObject b) {
        throw new UnsupportedOperationException();
    }

    public String getConfigPage() {
        throw new UnsupportedOperationException();
    }

    public String getGlobalConfigPage() {
        throw new UnsupportedOperationException();
    }

    public GlobalConfigurationCategory getCategory() {
        throw new UnsupportedOperationException();
    }

    public Permission getRequiredGlobalConfigPagePermission() {
        throw new UnsupportedOperationException();
    }

    protected final String getViewPage(Class<?> a, String b) {
        throw new UnsupportedOperationException();
    }

    public void save() throws RuntimeException {
        throw new UnsupportedOperationException();
    }

    public void load() {
        throw new UnsupportedOperationException();
    }

    protected XmlFile getConfigFile() {
        throw new UnsupportedOperationException();
    }

    protected PluginWrapper getPlugin() {
        throw new UnsupportedOperationException();
    }

    public static <T> T[] toArray(T[] a) {
        throw new UnsupportedOperationException();
    }

    public static <T> List<T> toList(T[] a) {
        throw new UnsupportedOperationException();
    }

    public static <T extends Descriptor> T findById(Collection<? extends T> a, String b) {
        throw new UnsupportedOperationException();
    }

    public static <T extends Descriptor> T findByDescribableClassName(Collection<? extends T> a, String b) {
        throw new UnsupportedOperationException();
    }

    public static <T extends Descriptor> T find(Collection<? extends T> a, String b) {
        throw new UnsupportedOperationException();
    }

    public static Descriptor find(String a) {
        throw new UnsupportedOperationException();
    }

    public static final class FormException extends Exception implements HttpResponse {
        public FormException(String a, String b) {}

        public FormException(String a, Throwable b, String c) {}

        public FormException(Throwable a, String b) {}

        public String getFormField() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void generateResponse(StaplerRequest a, StaplerResponse b, Object c) {
            throw new UnsupportedOperationException();
        }
    }

    public static final class PropertyType {
        public Class clazz;
        public Type type;
        public String displayName;

        PropertyType() {}

        public Class getItemType() {
            throw new UnsupportedOperationException();
        }

        public Descriptor getItemTypeDescriptor() {
            throw new UnsupportedOperationException();
        }

        public List<? extends Descriptor> getApplicableDescriptors() {
            throw new UnsupportedOperationException();
        }

        public List<? extends Descriptor> getApplicableItemDescriptors() {
            throw new UnsupportedOperationException();
        }
    }
}
