package io.jenkins.plugins.gitops.controller.web;

import hudson.util.Secret;
import io.jenkins.plugins.gitops.controller.Controller;
import io.jenkins.plugins.gitops.controller.Part;
import java.io.IOException;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.ServletContextEvent;
import jenkins.model.Jenkins;
import org.apache.commons.beanutils.Converter;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.WebApp;
import org.kohsuke.stapler.framework.adjunct.AdjunctManager;
import org.kohsuke.stapler.jelly.JellyFacet;

/** The pages of the controller on 127.0.0.1. */
public final class WebServer implements Part {
    /** Of every static address, so that a browser never mixes the files of two versions. */
    static final String ASSETS = "/static/" + Integer.toHexString(Jenkins.VERSION.hashCode());

    private Server server;
    private ServerConnector connector;

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void started(Controller controller) throws Exception {
        int port = controller.options().port();
        if (port >= 0) start(port, "");
    }

    /** Port 0 takes a free one; the context path is "" or "/jenkins". */
    public void start(int port, String contextPath) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool(40, 2);
        threads.setName("web");
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath(contextPath.isEmpty() ? "/" : contextPath);
        context.setMaxFormContentSize(10_000_000);
        context.setMaxFormKeys(100_000);
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(org.eclipse.jetty.http.HttpCookie.SameSite.LAX);
        context.getSessionHandler()
                .setSessionCookie("JSESSIONID." + Integer.toHexString(System.identityHashCode(this)));
        context.addFilter(new FilterHolder(new Gate()), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(Stapler.class, "/*");
        server.setHandler(context);
        server.setErrorHandler(new Errors());
        context.setErrorHandler(new Errors());
        install(WebApp.get(context.getServletContext()), Jenkins.get());
        try {
            server.start();
        } catch (IOException e) {
            throw new IOException(
                    "Cannot listen on 127.0.0.1:" + port + ": " + e.getMessage() + "; choose another port with --port",
                    e);
        }
    }

    private static void install(WebApp app, Jenkins jenkins) {
        ClassLoader all = jenkins.getPluginManager().uberClassLoader;
        app.setClassLoader(all);
        app.setApp(jenkins);
        app.facets.add(0, new Routes());
        Routable.install(app);
        JellyFacet.setExpressionFactory(new ServletContextEvent(app.context), new Expressions());
        new AdjunctManager(app.context, all, "adjuncts/" + ASSETS.substring(8));
        Stapler.CONVERT_UTILS.register(
                new Converter() {
                    @Override
                    public Object convert(Class type, Object value) {
                        return value == null ? null : Secret.fromString(value.toString());
                    }
                },
                Secret.class);
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void stop(Controller controller) throws Exception {
        if (server != null) server.stop();
    }
}
