package hudson.model;

import hudson.ExtensionList;
import jenkins.model.Jenkins;

/** The descriptor of a kind of item. */
public abstract class TopLevelItemDescriptor extends Descriptor<TopLevelItem> {
    protected TopLevelItemDescriptor() {}

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
