package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Action;
import hudson.model.Actionable;
import hudson.model.Descriptor;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.ServletException;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.Dispatcher;
import org.kohsuke.stapler.Facet;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.MetaClass;
import org.kohsuke.stapler.RequestImpl;
import org.kohsuke.stapler.ResponseImpl;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;
import org.kohsuke.stapler.export.ExportedBean;

/**
 * Addresses whose methods have servlet types in Jenkins' own classes, and so cannot be declared in the stand-in's. They are tried after
 * the doX methods of a class and before its views.
 */
public final class Routes extends Facet {
    /** An answer; an object whose own addresses the rest of the path names; DONE; or null where the address is not known. */
    interface Handler<T> {
        Object answer(T node, StaplerRequest req, StaplerResponse rsp) throws Exception;
    }

    /** The handler has written the response itself. */
    static final Object DONE = new Object();

    private record Route(Class<?> type, String name, boolean post, Handler<Object> handler) {}

    private final List<Route> routes = new ArrayList<>();

    Routes() {
        RootRoutes.add(this);
        JobRoutes.add(this);
        RunRoutes.add(this);
        any(NodesPage.class, (n, req, rsp) -> Jenkins.get().getComputer(next(req)));
        get(Descriptor.class, "help", (d, req, rsp) -> new Help(d, req.getRestOfPath()));
        any(Actionable.class, (node, req, rsp) -> action(node.getAllActions(), next(req)));
        any(Jenkins.class, (node, req, rsp) -> action(node.getActions(), next(req)));
    }

    static Action action(List<? extends Action> all, String name) {
        return all.stream()
                .filter(a -> a.getUrlName() != null
                        && (a.getUrlName().equals(name) || a.getUrlName().equals("/" + name)))
                .findFirst()
                .orElse(null);
    }

    /** Takes the next part of the address. */
    static String next(StaplerRequest req) {
        RequestImpl impl = (RequestImpl) req;
        return impl.tokens.hasMore() ? impl.tokens.next() : null;
    }

    <T> void get(Class<T> type, String name, Handler<T> handler) {
        routes.add(new Route(type, name, false, (Handler<Object>) (Handler<?>) handler));
    }

    /** As with @RequirePOST and @POST: another verb finds nothing here. */
    <T> void post(Class<T> type, String name, Handler<T> handler) {
        routes.add(new Route(type, name, true, (Handler<Object>) (Handler<?>) handler));
    }

    /** Takes the name itself, by next(req). */
    <T> void any(Class<T> type, Handler<T> handler) {
        get(type, null, handler);
    }

    @Override
    public void buildViewDispatchers(MetaClass owner, List<Dispatcher> dispatchers) {
        for (Route route : routes) if (route.type.isAssignableFrom(owner.clazz)) dispatchers.add(new One(route));
        if (owner.clazz.isAnnotationPresent(ExportedBean.class)) {
            dispatchers.add(new One(new Route(owner.clazz, "api", false, (node, req, rsp) -> new RemoteApi(node))));
        }
    }

    @Override
    public boolean handleIndexRequest(RequestImpl req, ResponseImpl rsp, Object node, MetaClass type) {
        return false;
    }

    private static final class One extends Dispatcher {
        private static final MethodHandle ONWARD = onward();
        private final Route route;

        One(Route route) {
            this.route = route;
        }

        @Override
        public boolean dispatch(RequestImpl req, ResponseImpl rsp, Object node)
                throws IOException, ServletException, IllegalAccessException, InvocationTargetException {
            if (!req.tokens.hasMore() || route.name != null && !route.name.equals(req.tokens.peek())) return false;
            if (route.post && !req.getMethod().equals("POST")) return false;
            int before = req.tokens.idx;
            if (route.name != null) req.tokens.next();
            try {
                Object answer = route.handler.answer(node, req, rsp);
                if (answer == null) {
                    req.tokens.idx = before;
                    return false;
                }
                if (answer instanceof HttpResponse response) {
                    response.generateResponse(req, rsp, node);
                } else if (answer != DONE) {
                    ONWARD.invoke(req.getStapler(), req, rsp, answer);
                }
                return true;
            } catch (Throwable e) {
                if (e instanceof HttpResponse response) {
                    response.generateResponse(req, rsp, node);
                    return true;
                }
                if (e instanceof IOException io) throw io;
                throw new ServletException("Cannot answer \"" + req.getRequestURI() + "\": " + e, e);
            }
        }

        /** Stapler keeps to itself how a request goes on to the next object, ancestors and all. */
        private static MethodHandle onward() {
            try {
                Method m =
                        Stapler.class.getDeclaredMethod("invoke", RequestImpl.class, ResponseImpl.class, Object.class);
                m.setAccessible(true);
                return MethodHandles.lookup().unreflect(m);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @Override
        public String toString() {
            return "/" + (route.name == null ? "*" : route.name) + " of " + route.type.getName();
        }
    }
}
