package hudson.util;

import java.util.ArrayList;
import java.util.Collection;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

public class ComboBoxModel extends ArrayList<String> implements HttpResponse {
    public ComboBoxModel(int a) {}

    public ComboBoxModel() {}

    public ComboBoxModel(Collection<? extends String> a) {}

    public ComboBoxModel(String[] a) {}

    @Override
    public void generateResponse(StaplerRequest a, StaplerResponse b, Object c) {
        throw new UnsupportedOperationException();
    }
}
