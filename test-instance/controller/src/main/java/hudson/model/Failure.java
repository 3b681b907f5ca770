package hudson.model;

import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

public class Failure extends RuntimeException implements HttpResponse {
    public Failure(String a) {}

    public Failure(String a, boolean b) {}

    @Override
    public void generateResponse(StaplerRequest a, StaplerResponse b, Object c) {
        throw new UnsupportedOperationException();
    }
}
