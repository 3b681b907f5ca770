package jenkins.model;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.ModelObject;
import org.jenkinsci.Symbol;

/** Which page a global configuration stands on. */
public abstract class GlobalConfigurationCategory implements ExtensionPoint, ModelObject {
    public abstract String getShortDescription();

    public static ExtensionList<GlobalConfigurationCategory> all() {
        return ExtensionList.lookup(GlobalConfigurationCategory.class);
    }

    public static <T extends GlobalConfigurationCategory> T get(Class<T> type) {
        T found = all().get(type);
        if (found == null) {
            throw new AssertionError("Category not found. It seems the " + type + " is not annotated with @Extension");
        }
        return found;
    }

    /** System. */
    @Extension
    @Symbol("unclassified")
    public static class Unclassified extends GlobalConfigurationCategory {
        @Override
        public String getShortDescription() {
            return "Configure global settings and paths.";
        }

        @Override
        public String getDisplayName() {
            return "System";
        }
    }

    /** Security. */
    @Extension
    @Symbol("security")
    public static class Security extends GlobalConfigurationCategory {
        @Override
        public String getShortDescription() {
            return "Secure Jenkins; define who is allowed to access/use the system.";
        }

        @Override
        public String getDisplayName() {
            return "Security";
        }
    }
}
