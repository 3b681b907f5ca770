package io.jenkins.plugins.gitops.controller.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import javax.servlet.ServletException;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** A file that never changes under its address: of our own pages, or of a plugin's webapp folder. */
record Asset(String path) implements HttpResponse {
    @Override
    public void generateResponse(StaplerRequest req, StaplerResponse rsp, Object node)
            throws IOException, ServletException {
        URL file = find();
        if (file == null) {
            rsp.sendError(404, path);
        } else {
            String type = req.getServletContext().getMimeType(path);
            boolean text = path.endsWith(".js") || path.endsWith(".css") || path.endsWith(".html");
            rsp.setContentType(type == null ? "application/octet-stream" : text ? type + ";charset=UTF-8" : type);
            rsp.setHeader(
                    "Cache-Control", path.startsWith("/plugin/") ? "no-cache" : "public, max-age=31536000, immutable");
            try (InputStream in = file.openStream()) {
                in.transferTo(rsp.getOutputStream());
            }
        }
    }

    private URL find() throws IOException {
        if (path.contains("..") || path.endsWith("/")) return null;
        if (!path.startsWith("/plugin/")) return Asset.class.getResource("static" + path);
        String[] parts = path.split("/", 4);
        if (parts.length < 4
                || Jenkins.get().getPluginManager().getPlugin(parts[2]) == null
                || parts[3].matches("(?i)(WEB|META)-INF/.*")) {
            return null;
        }
        File file = new File(Jenkins.get().getRootDir(), "plugins/" + parts[2] + "/" + parts[3]);
        return file.isFile() ? file.toURI().toURL() : null;
    }
}
