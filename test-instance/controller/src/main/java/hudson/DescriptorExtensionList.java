package hudson;

import hudson.model.Describable;
import hudson.model.Descriptor;
import net.sf.json.JSONObject;

public class DescriptorExtensionList<T extends Describable<T>, D extends Descriptor<T>> extends ExtensionList<D> {
    DescriptorExtensionList() {}

    public D find(String a) {
        throw new UnsupportedOperationException();
    }

    public D find(Class<? extends T> a) {
        throw new UnsupportedOperationException();
    }

    public T newInstanceFromRadioList(JSONObject a) {
        throw new UnsupportedOperationException();
    }

    public T newInstanceFromRadioList(JSONObject a, String b) {
        throw new UnsupportedOperationException();
    }

    public D findByName(String a) {
        throw new UnsupportedOperationException();
    }
}
