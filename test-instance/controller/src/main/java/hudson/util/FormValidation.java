package hudson.util;

import hudson.Util;
import hudson.model.Descriptor;
import io.jenkins.plugins.gitops.controller.web.FieldMethod;
import java.io.IOException;
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

    private static FormValidation text(Kind kind, String message) {
        return markup(kind, Util.escape(message));
    }

    private static FormValidation markup(Kind kind, String html) {
        if (html == null || html.isEmpty()) return kind == Kind.OK ? ok() : respond(kind, "<div/>");
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
        if (all == null || all.isEmpty()) return ok();
        Kind worst = all.stream().map(v -> v.kind).max(Kind::compareTo).orElse(Kind.OK);
        String items = all.stream().map(v -> "<li>" + v.renderHtml() + "</li>").collect(Collectors.joining());
        return all.size() == 1
                ? all.iterator().next()
                : respond(worst, "<ul class='" + worst.name().toLowerCase(Locale.ROOT) + "'>" + items + "</ul>");
    }

    public static FormValidation validateRequired(String value) {
        return Util.fixEmptyAndTrim(value) == null ? error("This field is required") : ok();
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
    }
}
