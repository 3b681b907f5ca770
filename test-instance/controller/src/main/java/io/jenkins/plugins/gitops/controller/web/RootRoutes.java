package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Item;
import hudson.model.Items;
import hudson.model.Queue;
import hudson.model.TopLevelItem;
import hudson.model.TopLevelItemDescriptor;
import hudson.model.User;
import hudson.security.csrf.CrumbIssuer;
import io.jenkins.plugins.gitops.controller.security.Login;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.HttpRedirect;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;
import org.kohsuke.stapler.framework.adjunct.AdjunctManager;
import org.springframework.security.core.Authentication;

/** The addresses under the root. */
final class RootRoutes {
    private RootRoutes() {}

    static void add(Routes r) {
        r.get(Jenkins.class, "job", (j, req, rsp) -> j.getItem(Routes.next(req)));
        r.get(Jenkins.class, "item", (j, req, rsp) -> j.getItem(Routes.next(req)));
        r.get(Jenkins.class, "view", (j, req, rsp) -> Routes.next(req) == null ? null : j);
        r.get(Jenkins.class, "user", (j, req, rsp) -> User.getById(Routes.next(req), false));
        r.get(Jenkins.class, "me", (j, req, rsp) -> User.current());
        r.get(Jenkins.class, "queue", (j, req, rsp) -> j.getQueue());
        r.get(Jenkins.class, "computer", (j, req, rsp) -> new NodesPage());
        r.get(Jenkins.class, "manage", (j, req, rsp) -> new ManagePage());
        r.get(Jenkins.class, "pluginManager", (j, req, rsp) -> new ManagePage.Plugins());
        r.get(
                Jenkins.class,
                "configure",
                (j, req, rsp) -> new HttpRedirect(req.getContextPath() + "/manage/configure"));
        r.get(
                Jenkins.class,
                "credentials",
                (j, req, rsp) -> new HttpRedirect(req.getContextPath() + "/manage/credentials/"));
        r.get(Jenkins.class, "pipeline-syntax", (j, req, rsp) -> new SyntaxPage(null));
        r.get(Jenkins.class, "assets", (j, req, rsp) -> new Asset(req.getRestOfPath()));
        r.get(Jenkins.class, "plugin", (j, req, rsp) -> new Asset("/plugin" + req.getRestOfPath()));
        r.get(Jenkins.class, "adjuncts", RootRoutes::adjunct);
        r.get(Jenkins.class, "crumbIssuer", (j, req, rsp) -> j.getCrumbIssuer() == null ? null : new Crumb());
        r.get(Jenkins.class, "whoAmI", (j, req, rsp) -> new WhoAmI());
        r.get(Jenkins.class, "logout", RootRoutes::logout);
        r.post(Jenkins.class, "j_spring_security_check", RootRoutes::login);
        r.post(Jenkins.class, "createItem", RootRoutes::createItem);
        r.get(Queue.class, "item", (q, req, rsp) -> item(q, Routes.next(req)));
        r.post(Queue.class, "cancelItem", RootRoutes::cancel);
        r.post(Queue.Item.class, "cancelQueue", (i, req, rsp) -> cancel(i));
    }

    private static Object adjunct(Jenkins j, StaplerRequest req, StaplerResponse rsp) throws Exception {
        Routes.next(req);
        AdjunctManager.get(req.getServletContext()).doDynamic(req, rsp);
        return Routes.DONE;
    }

    private static Object login(Jenkins j, StaplerRequest req, StaplerResponse rsp) {
        Optional<Authentication> person =
                Login.password(req.getParameter("j_username"), req.getParameter("j_password"));
        if (person.isEmpty()) return new HttpRedirect(req.getContextPath() + "/loginError");
        Who.remember(req, person.get());
        return new HttpRedirect(req.getContextPath() + local(req.getParameter("from"), req.getContextPath()));
    }

    /** Only an address of ours: one of another host would lend our login page to it. */
    private static String local(String from, String contextPath) {
        String path = from == null ? "/" : from.startsWith(contextPath) ? from.substring(contextPath.length()) : from;
        return path.matches("/([^/\\\\].*)?") && path.indexOf('\n') < 0 && path.indexOf('\r') < 0 ? path : "/";
    }

    private static Object logout(Jenkins j, StaplerRequest req, StaplerResponse rsp) {
        Who.forget(req);
        return new HttpRedirect(req.getContextPath() + "/");
    }

    private static Queue.Item item(Queue queue, String id) {
        try {
            Queue.Item item = queue.getItem(Long.parseLong(id));
            boolean hidden = item != null && item.task instanceof Item i && !i.hasPermission(Item.READ);
            return hidden ? null : item;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static HttpResponse cancel(Queue queue, StaplerRequest req, StaplerResponse rsp) {
        Queue.Item item = item(queue, req.getParameter("id"));
        return item == null ? HttpResponses.status(204) : cancel(item);
    }

    private static HttpResponse cancel(Queue.Item item) {
        if (item.task instanceof Item i) {
            i.checkPermission(Item.CANCEL);
        } else {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        }
        Jenkins.get().getQueue().cancel(item);
        return HttpResponses.status(204);
    }

    private static Object createItem(Jenkins j, StaplerRequest req, StaplerResponse rsp) throws IOException {
        j.checkPermission(Item.CREATE);
        String name = req.getParameter("name");
        String mode = req.getParameter("mode");
        if (name == null || name.isBlank()) {
            rsp.sendError(400, "Query parameter 'name' is required");
            return Routes.DONE;
        }
        Jenkins.checkGoodName(name);
        if (j.getItem(name) != null) {
            rsp.sendError(400, "A job already exists with the name ‘" + name + "’");
            return Routes.DONE;
        }
        if ("copy".equals(mode)) {
            TopLevelItem source = j.getItem(req.getParameter("from"));
            if (source == null) {
                rsp.sendError(400, "No such job: " + req.getParameter("from"));
                return Routes.DONE;
            }
            return new HttpRedirect(
                    req.getContextPath() + "/" + j.copy(source, name).getUrl() + "configure");
        }
        if (mode == null) {
            j.createProjectFromXML(name, req.getInputStream());
            rsp.setStatus(200);
            return Routes.DONE;
        }
        TopLevelItemDescriptor type = Items.all().stream()
                .filter(d -> d.getId().equals(mode) || d.clazz.getName().equals(mode))
                .findFirst()
                .orElse(null);
        if (type == null) {
            rsp.sendError(400, "No item type ‘" + mode + "’ is known");
            return Routes.DONE;
        }
        return new HttpRedirect(
                req.getContextPath() + "/" + j.createProject(type, name).getUrl() + "configure");
    }

    /** crumbIssuer/api/json, as clients read it before they post. */
    public static final class Crumb {
        public Api getApi() {
            return new Api();
        }

        /** Its one address. */
        public static final class Api {
            public HttpResponse doJson() {
                CrumbIssuer issuer = Jenkins.get().getCrumbIssuer();
                return json(Map.of(
                        "_class",
                        issuer.getClass().getName(),
                        "crumb",
                        issuer.getCrumb(),
                        "crumbRequestField",
                        issuer.getCrumbRequestField()));
            }
        }
    }

    /** whoAmI/api/json. */
    public static final class WhoAmI {
        public Api getApi() {
            return new Api();
        }

        /** Its one address. */
        public static final class Api {
            public HttpResponse doJson() {
                var who = Jenkins.getAuthentication2();
                boolean anonymous = hudson.security.ACL.isAnonymous2(who);
                return json(Map.of(
                        "_class",
                        "hudson.security.WhoAmI",
                        "anonymous",
                        anonymous,
                        "authenticated",
                        !anonymous,
                        "name",
                        who.getName()));
            }
        }
    }

    private static HttpResponse json(Map<String, ?> data) {
        return (req, rsp, node) -> {
            rsp.setContentType("application/json;charset=UTF-8");
            rsp.getWriter().print(JSONObject.fromObject(data));
        };
    }
}
