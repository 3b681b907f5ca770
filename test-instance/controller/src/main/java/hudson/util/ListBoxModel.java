package hudson.util;

import hudson.model.ModelObject;
import java.util.ArrayList;
import java.util.Collection;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

public class ListBoxModel extends ArrayList<ListBoxModel.Option> implements HttpResponse {
    public ListBoxModel(int a) {}

    public ListBoxModel() {}

    public ListBoxModel(Collection<ListBoxModel.Option> a) {}

    public ListBoxModel(ListBoxModel.Option[] a) {}

    public void add(String a, String b) {
        throw new UnsupportedOperationException();
    }

    public void add(ModelObject a, String b) {
        throw new UnsupportedOperationException();
    }

    public ListBoxModel add(String a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void generateResponse(StaplerRequest a, StaplerResponse b, Object c) {
        throw new UnsupportedOperationException();
    }

    public static final class Option {
        public String name;
        public String value;
        public boolean selected;

        public Option(String a, String b) {}

        public Option(String a) {}

        public Option(String a, String b, boolean c) {}

        public String toString() {
            throw new UnsupportedOperationException();
        }
    }
}
