package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Descriptor;
import java.io.IOException;
import java.net.URL;
import javax.servlet.ServletException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** The help text of a describable or of one of its fields: help.html, help-field.html beside its views, or a view of that name. */
record Help(Descriptor<?> descriptor, String path) implements HttpResponse {
    @Override
    public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node)
            throws IOException, ServletException {
        String field = path.replace("/", "");
        String page = field.isEmpty() ? "help" : "help-" + field;
        if (!page.matches("[A-Za-z0-9_-]+")) {
            rsp.sendError(404);
            return;
        }
        for (Class<?> c = descriptor.clazz; c != null && c != Object.class; c = c.getSuperclass()) {
            ClassLoader loader = c.getClassLoader();
            String base = c.getName().replace('.', '/').replace('$', '/') + "/" + page;
            URL html = loader == null ? null : loader.getResource(base + ".html");
            if (html != null) {
                rsp.setContentType("text/html;charset=UTF-8");
                try (var in = html.openStream()) {
                    in.transferTo(rsp.getOutputStream());
                }
                return;
            }
            if (loader != null && loader.getResource(base + ".jelly") != null) {
                rsp.setContentType("text/html;charset=UTF-8");
                req.getView(c, page + ".jelly").forward(req, rsp);
                return;
            }
        }
        rsp.sendError(404);
    }
}
