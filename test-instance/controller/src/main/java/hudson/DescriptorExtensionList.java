package hudson;

import hudson.model.Describable;
import hudson.model.Descriptor;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;

/** The descriptors of one kind of describable. */
public class DescriptorExtensionList<T extends Describable<T>, D extends Descriptor<T>> extends ExtensionList<D> {
    private final Class<T> describableType;

    protected DescriptorExtensionList(Jenkins jenkins, Class<T> describableType) {
        super(jenkins, (Class) Descriptor.class);
        this.describableType = describableType;
    }

    public static <T extends Describable<T>, D extends Descriptor<T>>
            DescriptorExtensionList<T, D> createDescriptorList(Jenkins jenkins, Class<T> describableType) {
        DescriptorExtensionList<T, D> list = new DescriptorExtensionList<>(jenkins, describableType);
        jenkins.getExtensionList(Descriptor.class).addListener(new ExtensionListListener() {
            @Override
            public void onChange() {
                list.forget();
            }
        });
        return list;
    }

    @Override
    protected List<ExtensionComponent<D>> load() {
        List<ExtensionComponent<D>> found = new ArrayList<>();
        for (ExtensionComponent<Descriptor> c :
                jenkins.getExtensionList(Descriptor.class).getComponents()) {
            if (c.getInstance().getT() == describableType) found.add((ExtensionComponent) c);
        }
        return found;
    }
}
