package hudson.model;

import hudson.ExtensionList;
import hudson.util.FormValidation;

public abstract class TopLevelItemDescriptor extends Descriptor<TopLevelItem> {
    protected TopLevelItemDescriptor(Class<? extends TopLevelItem> a) {}

    protected TopLevelItemDescriptor() {}

    public boolean isApplicable(Descriptor a) {
        throw new UnsupportedOperationException();
    }

    public boolean isApplicableIn(ItemGroup a) {
        throw new UnsupportedOperationException();
    }

    public final void checkApplicableIn(ItemGroup a) {
        throw new UnsupportedOperationException();
    }

    public boolean testInstance(TopLevelItem a) {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public String getDescription() {
        throw new UnsupportedOperationException();
    }

    public String getCategoryId() {
        throw new UnsupportedOperationException();
    }

    public String getIconClassName() {
        throw new UnsupportedOperationException();
    }

    public abstract TopLevelItem newInstance(ItemGroup a, String b) throws FormException;

    public static ExtensionList<TopLevelItemDescriptor> all() {
        throw new UnsupportedOperationException();
    }

    public FormValidation doCheckDisplayNameOrNull(TopLevelItem a, String b) {
        throw new UnsupportedOperationException();
    }
}
