package io.jenkins.plugins.gitops.controller.web;

import java.io.IOException;
import javax.servlet.ServletException;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;
import org.kohsuke.stapler.export.ExportConfig;
import org.kohsuke.stapler.export.Flavor;

/** What a program reads of an object: …/api/json and …/api/xml, with tree= and depth=. */
public final class RemoteApi {
    private final Object bean;

    RemoteApi(Object bean) {
        this.bean = bean;
    }

    public HttpResponse doJson() {
        return as(Flavor.JSON);
    }

    public HttpResponse doXml() {
        return as(Flavor.XML);
    }

    private HttpResponse as(Flavor flavor) {
        return (req, rsp, node) -> write(flavor, req, rsp);
    }

    private void write(Flavor flavor, StaplerRequest req, StaplerResponse rsp) throws IOException, ServletException {
        rsp.setHeader("X-Jenkins", jenkins.model.Jenkins.VERSION);
        if (req.getParameter("jsonp") != null) {
            rsp.sendError(403, "JSONP is not served: a page of another site could read it; ask for plain JSON");
            return;
        }
        try {
            rsp.serveExposedBean(
                    req,
                    bean,
                    new ExportConfig()
                            .withFlavor(flavor)
                            .withPrettyPrint(req.hasParameter("pretty"))
                            .withSkipIfFail(true));
        } catch (IllegalArgumentException e) {
            rsp.sendError(400, "Cannot read the parameter tree: " + e.getMessage() + "; write tree=jobs[name,color]");
        }
    }
}
