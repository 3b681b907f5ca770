package io.jenkins.plugins.gitops.controller.web;

import hudson.Util;
import java.io.IOException;
import java.io.Writer;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** The page of an error: what went wrong and what to do, never a stack trace and never what was sent. */
final class Errors extends ErrorHandler {
    static final String LOGIN = "gitops.login";
    private static final Logger LOG = Logger.getLogger(Errors.class.getName());

    /** The trace goes to the log under an id that the page names. */
    static void unexpected(HttpServletRequest request, HttpServletResponse response, Throwable e) throws IOException {
        String id = UUID.randomUUID().toString();
        LOG.log(
                Level.WARNING,
                "Cannot answer " + request.getMethod() + " " + request.getRequestURI() + ", logging ID " + id,
                e);
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.sendError(500, "A problem occurred while processing the request. Logging ID=" + id);
        }
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object message = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null
                ? null
                : request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        base.setHandled(true);
        response.setContentType("text/html;charset=UTF-8");
        if (response.getStatus() != 403 || request.getAttribute(LOGIN) == null) {
            response.setHeader("Cache-Control", "no-cache");
        }
        Writer out = response.getWriter();
        write(out, request, response.getStatus(), message == null ? null : message.toString());
    }

    private static void write(Writer out, HttpServletRequest request, int code, String message) throws IOException {
        String root = java.util.Objects.requireNonNullElse(request.getContextPath(), "");
        String title = code == 404 ? "Not Found" : code == 403 ? "Access Denied" : code < 500 ? "Error" : "Oops!";
        String said = code == 404 || message == null
                ? "This page may not exist, or you may not have permission to see it."
                : message;
        Object from = request.getAttribute(LOGIN);
        out.write("<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>" + title + " - Jenkins</title>");
        if (from != null) {
            String login = root + "/login?from=" + Util.rawEncode(from.toString());
            out.write("<meta http-equiv='refresh' content='1;url=" + Util.escape(login) + "'>");
        }
        out.write("<meta name='viewport' content='width=device-width, initial-scale=1'><link rel='stylesheet' href='"
                + root
                + WebServer.ASSETS + "/assets/page.css'><script defer src='" + root + WebServer.ASSETS
                + "/assets/page.js'></script></head>"
                + "<body class='error-page'><main class='simple-page' id='error-description'><h1>" + title
                + "</h1><p class='error'>"
                + Util.xmlEscape(said)
                + "</p><p><button type='button' class='jenkins-button' data-action='back'>Go back</button> "
                + "<a class='jenkins-button' href='" + root + "/'>Dashboard</a></p></main><footer class='page-footer'>"
                + Util.xmlEscape(Page.NOTICE) + "</footer></body></html>");
    }
}
