package hudson.util;

import hudson.Util;
import hudson.model.Descriptor;
import io.jenkins.plugins.gitops.controller.web.FieldMethod;
import java.io.IOException;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.ServletException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** What a doCheck method says about a value: a piece of HTML that the form shows under the field. */
public abstract class FormValidation extends IOException implements HttpResponse {
    private static final FormValidation OK = respond(Kind.OK, "<div/>");

    public final Kind kind;

    private FormValidation(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public static FormValidation ok() {
        return OK;
    }

    public static FormValidation ok(String message) {
        return text(Kind.OK, message);
    }

    public static FormValidation ok(String format, Object... args) {
        return ok(String.format(format, args));
    }

    public static FormValidation warning(String message) {
        return text(Kind.WARNING, message);
    }

    public static FormValidation warning(String format, Object... args) {
        return warning(String.format(format, args));
    }

    public static FormValidation warning(Throwable e, String message) {
        return warning(message + ": " + e.getMessage());
    }

    public static FormValidation warning(Throwable e, String format, Object... args) {
        return warning(e, String.format(format, args));
    }

    public static FormValidation error(String message) {
        return text(Kind.ERROR, message);
    }

    public static FormValidation error(String format, Object... args) {
        return error(String.format(format, args));
    }

    public static FormValidation error(Throwable e, String message) {
        return error(message + ": " + e.getMessage());
    }

    public static FormValidation error(Throwable e, String format, Object... args) {
        return error(e, String.format(format, args));
    }

    public static FormValidation okWithMarkup(String html) {
        return markup(Kind.OK, html);
    }

    public static FormValidation warningWithMarkup(String html) {
        return markup(Kind.WARNING, html);
    }

    public static FormValidation errorWithMarkup(String html) {
        return markup(Kind.ERROR, html);
    }

    private static FormValidation text(Kind kind, String message) {
        String html = message == null ? null : Util.xmlEscape(message).replace("\n", "<br/>");
        return markup(kind, html);
    }

    private static FormValidation markup(Kind kind, String html) {
        if (html == null || html.isEmpty()) {
            return kind == Kind.OK ? ok() : respond(kind, "<div/>");
        }
        return respond(kind, "<div class='" + kind.name().toLowerCase(Locale.ROOT) + "'>" + html + "</div>");
    }

    public static FormValidation respond(Kind kind, String html) {
        return new FormValidation(kind, html) {
            @Override
            public String renderHtml() {
                return html;
            }
        };
    }

    /** The worst of all, with what every one of them says. */
    public static FormValidation aggregate(Collection<FormValidation> all) {
        if (all == null || all.isEmpty()) {
            return ok();
        }
        Kind worst = all.stream().map(v -> v.kind).max(Kind::compareTo).orElse(Kind.OK);
        String items = all.stream().map(v -> "<li>" + v.renderHtml() + "</li>").collect(Collectors.joining());
        return all.size() == 1
                ? all.iterator().next()
                : respond(worst, "<ul class='" + worst.name().toLowerCase(Locale.ROOT) + "'>" + items + "</ul>");
    }

    public static FormValidation validateExecutable(String exe) {
        return new java.io.File(exe).canExecute() ? ok() : error("There's no such executable " + exe);
    }

    public static FormValidation validateNonNegativeInteger(String value) {
        return validateIntegerFrom(value, 0, "Not a non-negative number");
    }

    public static FormValidation validatePositiveInteger(String value) {
        return validateIntegerFrom(value, 1, "Not a positive number");
    }

    private static FormValidation validateIntegerFrom(String value, int least, String message) {
        try {
            return Integer.parseInt(value) < least ? error(message) : ok();
        } catch (NumberFormatException e) {
            return error("Not a number");
        }
    }

    public static FormValidation validateIntegerInRange(String value, int lower, int upper) {
        try {
            int n = Integer.parseInt(value);
            return n < lower || n > upper ? error("%s is not between %d and %d", value, lower, upper) : ok();
        } catch (NumberFormatException e) {
            return error("Not a number");
        }
    }

    public static FormValidation validateRequired(String value) {
        return Util.fixEmptyAndTrim(value) == null ? error("This field is required") : ok();
    }

    public static FormValidation validateBase64(
            String value, boolean allowWhitespace, boolean allowEmpty, String errorMessage) {
        boolean bad = !allowWhitespace && value.matches(".*\\s.*") || !allowEmpty && value.isBlank();
        try {
            Base64.getMimeDecoder().decode(value.trim());
            return bad ? error(errorMessage) : ok();
        } catch (IllegalArgumentException e) {
            return error(errorMessage);
        }
    }

    public abstract String renderHtml();

    @Override
    public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node)
            throws IOException, ServletException {
        rsp.setContentType("text/html;charset=UTF-8");
        rsp.setHeader("X-Content-Type-Options", "nosniff");
        rsp.getWriter().print(renderHtml());
    }

    public enum Kind {
        OK,
        WARNING,
        ERROR
    }

    /** Where a field is checked, and of which other fields that method wants to know. */
    public static class CheckMethod {
        private final FieldMethod method;

        public CheckMethod(Descriptor descriptor, String fieldName) {
            method = FieldMethod.of(descriptor, "Check", fieldName, "");
        }

        public String toStemUrl() {
            return method.url();
        }

        public String getDependsOn() {
            return method.dependsOn();
        }
    }
}
