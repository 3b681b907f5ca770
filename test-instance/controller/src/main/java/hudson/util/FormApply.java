package hudson.util;

public class FormApply {
    FormApply() {}

    public static org.kohsuke.stapler.HttpResponses.HttpResponseException success(String a) {
        throw new UnsupportedOperationException();
    }
}
