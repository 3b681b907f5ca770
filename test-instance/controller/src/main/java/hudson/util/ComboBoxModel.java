package hudson.util;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import javax.servlet.ServletException;
import net.sf.json.JSONArray;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** What a text field proposes. */
public class ComboBoxModel extends ArrayList<String> implements HttpResponse {
    public ComboBoxModel() {}

    public ComboBoxModel(int initialCapacity) {
        super(initialCapacity);
    }

    public ComboBoxModel(Collection<? extends String> all) {
        super(all);
    }

    public ComboBoxModel(String... all) {
        super(Arrays.asList(all));
    }

    @Override
    public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node)
            throws IOException, ServletException {
        rsp.setContentType("application/json;charset=UTF-8");
        rsp.getWriter().print(JSONArray.fromObject(this));
    }
}
