package hudson.util;

import java.io.IOException;
import javax.servlet.ServletException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** Why a doFill method has nothing to offer. */
public abstract class FormFillFailure extends IOException implements HttpResponse {
    private final FormValidation said;
    private boolean selectionCleared;

    private FormFillFailure(FormValidation said) {
        super(said.getMessage());
        this.said = said;
    }

    private static FormFillFailure of(FormValidation said) {
        return new FormFillFailure(said) {
            @Override
            public String renderHtml() {
                return said.renderHtml();
            }
        };
    }

    public static FormFillFailure error(String message) {
        return of(FormValidation.error(message));
    }

    public static FormFillFailure warning(String message) {
        return of(FormValidation.warning(message));
    }

    public static FormFillFailure error(String format, Object... args) {
        return of(FormValidation.error(format, args));
    }

    public static FormFillFailure warning(String format, Object... args) {
        return of(FormValidation.warning(format, args));
    }

    public static FormFillFailure error(Throwable e, String message) {
        return of(FormValidation.error(e, message));
    }

    public static FormFillFailure warning(Throwable e, String message) {
        return of(FormValidation.warning(e, message));
    }

    public static FormFillFailure error(Throwable e, String format, Object... args) {
        return of(FormValidation.error(e, format, args));
    }

    public static FormFillFailure warning(Throwable e, String format, Object... args) {
        return of(FormValidation.warning(e, format, args));
    }

    public static FormFillFailure errorWithMarkup(String html) {
        return of(FormValidation.errorWithMarkup(html));
    }

    public static FormFillFailure warningWithMarkup(String html) {
        return of(FormValidation.warningWithMarkup(html));
    }

    public static FormFillFailure respond(FormValidation.Kind kind, String html) {
        return of(FormValidation.respond(kind, html));
    }

    public FormValidation.Kind getKind() {
        return said.kind;
    }

    public boolean isSelectionCleared() {
        return selectionCleared;
    }

    public FormFillFailure withSelectionCleared() {
        selectionCleared = true;
        return this;
    }

    public abstract String renderHtml();

    @Override
    public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node)
            throws IOException, ServletException {
        rsp.setHeader("X-Jenkins-Select-Error", selectionCleared ? "clear" : "retain");
        rsp.setContentType("text/html;charset=UTF-8");
        rsp.setStatus(400);
        rsp.getWriter().print(renderHtml());
    }
}
