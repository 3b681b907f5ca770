package hudson.util;

import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

public abstract class FormFillFailure extends IOException implements HttpResponse {
    FormFillFailure() {}

    public static FormFillFailure error(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure warning(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure error(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure warning(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure error(Throwable a, String b) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure warning(Throwable a, String b) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure error(Throwable a, String b, Object[] c) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure warning(Throwable a, String b, Object[] c) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure errorWithMarkup(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure warningWithMarkup(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormFillFailure respond(FormValidation.Kind a, String b) {
        throw new UnsupportedOperationException();
    }

    public FormValidation.Kind getKind() {
        throw new UnsupportedOperationException();
    }

    public boolean isSelectionCleared() {
        throw new UnsupportedOperationException();
    }

    public FormFillFailure withSelectionCleared() {
        throw new UnsupportedOperationException();
    }

    public abstract String renderHtml();

    @Override
    public void generateResponse(StaplerRequest a, StaplerResponse b, Object c) {
        throw new UnsupportedOperationException();
    }
}
