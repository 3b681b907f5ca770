package hudson.util;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import javax.servlet.ServletException;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** Answers beyond Stapler's own. */
public class HttpResponses extends org.kohsuke.stapler.HttpResponses {
    public HttpResponses() {}

    public static HttpResponse staticResource(File file) {
        try {
            return staticResource(file.toURI().toURL());
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot serve \"" + file + "\": it has no URL; check its name", e);
        }
    }

    public static HttpResponse clientRedirectTo(String url) {
        return (req, rsp, node) -> {
            rsp.setContentType("text/html;charset=UTF-8");
            rsp.getWriter()
                    .print("<html><head><meta http-equiv='refresh' content='0;url=" + hudson.Util.xmlEscape(url)
                            + "'></head></html>");
        };
    }

    public static HttpResponse okJSON() {
        return new Json("ok", null, null);
    }

    public static HttpResponse okJSON(JSONObject data) {
        return new Json("ok", null, data);
    }

    public static HttpResponse okJSON(JSONArray data) {
        return new Json("ok", null, data);
    }

    public static HttpResponse okJSON(Map<?, ?> data) {
        return new Json("ok", null, JSONObject.fromObject(data));
    }

    public static HttpResponse errorJSON(String message) {
        return new Json("error", message, null);
    }

    public static HttpResponse errorJSON(String message, Map<?, ?> data) {
        return new Json("error", message, JSONObject.fromObject(data));
    }

    public static HttpResponse errorJSON(String message, JSONObject data) {
        return new Json("error", message, data);
    }

    public static HttpResponse errorJSON(String message, JSONArray data) {
        return new Json("error", message, data);
    }

    private record Json(String status, String message, Object data) implements HttpResponse {
        @Override
        public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node)
                throws IOException, ServletException {
            JSONObject whole = new JSONObject().element("status", status);
            if (message != null) {
                whole.element("message", message);
            }
            if (data != null) {
                whole.element("data", data);
            }
            rsp.setContentType("application/json;charset=UTF-8");
            rsp.getWriter().print(whole);
        }
    }
}
