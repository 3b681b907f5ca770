package hudson.util;

import hudson.model.ModelObject;
import java.io.IOException;
import java.util.ArrayList;
import javax.servlet.ServletException;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** What a drop-down offers. */
public class ListBoxModel extends ArrayList<ListBoxModel.Option> implements HttpResponse {
    public ListBoxModel() {}

    public void add(String displayName, String value) {
        add(new Option(displayName, value));
    }

    public void add(ModelObject usedForDisplayName, String value) {
        add(usedForDisplayName.getDisplayName(), value);
    }

    public ListBoxModel add(String nameAndValue) {
        add(nameAndValue, nameAndValue);
        return this;
    }

    @Override
    public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node)
            throws IOException, ServletException {
        JSONArray values = new JSONArray();
        for (Option o : this) {
            values.add(new JSONObject()
                    .element("name", text(o.name))
                    .element("selected", o.selected)
                    .element("value", text(o.value)));
        }
        rsp.setContentType("application/json;charset=UTF-8");
        rsp.getWriter()
                .print(new JSONObject()
                        .element("_class", ListBoxModel.class.getName())
                        .element("values", values));
    }

    /** As a thing of one's own, so that json-lib does not take a text that looks like JSON apart. */
    private static Object text(String s) {
        return s == null ? "" : s.startsWith("[") || s.startsWith("{") || s.equals("null") ? "'" + s + "'" : s;
    }

    /** One choice. */
    public static final class Option {
        public String name;
        public String value;
        public boolean selected;

        public Option(String name, String value) {
            this(name, value, false);
        }

        public Option(String name, String value, boolean selected) {
            this.name = name;
            this.value = value;
            this.selected = selected;
        }

        @Override
        public String toString() {
            return name + "=" + value + (selected ? "[selected]" : "");
        }
    }
}
