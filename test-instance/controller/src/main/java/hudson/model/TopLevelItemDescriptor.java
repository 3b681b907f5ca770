package hudson.model;

import hudson.ExtensionList;
import jenkins.model.Jenkins;

/** The descriptor of a kind of item. */
public abstract class TopLevelItemDescriptor extends Descriptor<TopLevelItem> {
    protected TopLevelItemDescriptor(Class<? extends TopLevelItem> type) {
        super(type);
    }

    protected TopLevelItemDescriptor() {}

    public boolean isApplicable(Descriptor descriptor) {
        return true;
    }

    public boolean isApplicableIn(ItemGroup parent) {
        return true;
    }

    @Override
    public String getDisplayName() {
        return super.getDisplayName();
    }

    public String getDescription() {
        return "";
    }

    public abstract TopLevelItem newInstance(ItemGroup parent, String name);

    public static ExtensionList<TopLevelItemDescriptor> all() {
        return Jenkins.get().getExtensionList(TopLevelItemDescriptor.class);
    }
}
