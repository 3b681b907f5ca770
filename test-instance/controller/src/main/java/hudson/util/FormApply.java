package hudson.util;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponses.HttpResponseException;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** How the handler of a form ends well. */
public class FormApply {
    public FormApply() {}

    public static HttpResponseException success(String destination) {
        return new HttpResponseException() {
            @Override
            public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node) throws IOException {
                rsp.sendRedirect2(destination);
            }
        };
    }
}
