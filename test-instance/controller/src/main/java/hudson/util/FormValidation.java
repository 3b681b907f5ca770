package hudson.util;

import hudson.model.Descriptor;
import java.io.IOException;
import java.util.Collection;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

public abstract class FormValidation extends IOException implements HttpResponse {
    public FormValidation.Kind kind;

    FormValidation() {}

    public static FormValidation error(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation warning(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation ok(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation ok() {
        throw new UnsupportedOperationException();
    }

    public static FormValidation error(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation warning(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation ok(String a, Object[] b) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation error(Throwable a, String b) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation warning(Throwable a, String b) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation error(Throwable a, String b, Object[] c) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation warning(Throwable a, String b, Object[] c) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation aggregate(Collection<FormValidation> a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation errorWithMarkup(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation warningWithMarkup(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation okWithMarkup(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation respond(FormValidation.Kind a, String b) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation validateExecutable(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation validateNonNegativeInteger(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation validateIntegerInRange(String a, int b, int c) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation validatePositiveInteger(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation validateRequired(String a) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation validateBase64(String a, boolean b, boolean c, String d) {
        throw new UnsupportedOperationException();
    }

    public abstract String renderHtml();

    @Override
    public void generateResponse(StaplerRequest a, StaplerResponse b, Object c) {
        throw new UnsupportedOperationException();
    }

    public enum Kind {
        OK,
        WARNING,
        ERROR;
    }

    public static class CheckMethod {
        public CheckMethod(Descriptor a, String b) {}

        public String getDependsOn() {
            throw new UnsupportedOperationException();
        }
    }
}
