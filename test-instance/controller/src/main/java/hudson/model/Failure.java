package hudson.model;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** Something a person did wrong, said as a page. */
public class Failure extends RuntimeException implements HttpResponse {
    public Failure(String message) {
        super(message);
    }

    @Override
    public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node) throws IOException {
        rsp.sendError(400, getMessage());
    }
}
