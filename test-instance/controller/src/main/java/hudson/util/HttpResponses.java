package hudson.util;

import java.io.File;
import java.util.Map;
import net.sf.json.JSONArray;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpResponse;

public class HttpResponses extends org.kohsuke.stapler.HttpResponses {
    public HttpResponses() {}

    public static HttpResponse staticResource(File a) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse clientRedirectTo(String a) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse okJSON() {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse okJSON(JSONObject a) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse okJSON(JSONArray a) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse okJSON(Map<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse errorJSON(String a) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse errorJSON(String a, Map<?, ?> b) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse errorJSON(String a, JSONObject b) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponse errorJSON(String a, JSONArray b) {
        throw new UnsupportedOperationException();
    }
}
