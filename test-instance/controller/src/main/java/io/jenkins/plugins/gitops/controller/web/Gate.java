package io.jenkins.plugins.gitops.controller.web;

import hudson.Functions;
import hudson.security.ACL;
import hudson.security.ACLContext;
import java.io.IOException;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import jenkins.model.Jenkins;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Every request passes here: who it is, whether a change carries its crumb, and what the browser may run. */
final class Gate implements Filter {
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    private static final Set<String> OPEN = Set.of(
            "login",
            "loginError",
            "logout",
            "j_spring_security_check",
            "static",
            "assets",
            "adjuncts",
            "favicon.ico",
            "crumbIssuer",
            "whoAmI");

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void destroy() {}

    @Override
    public void doFilter(ServletRequest req, ServletResponse rsp, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) req;
        HttpServletResponse response = (HttpServletResponse) rsp;
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "sameorigin");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Jenkins", Jenkins.VERSION);
        request.setCharacterEncoding("UTF-8");
        request.setAttribute("w", new Page(request));
        request.setAttribute("h", new Functions());
        request.setAttribute("rootURL", request.getContextPath());
        request.setAttribute("resURL", request.getContextPath() + WebServer.ASSETS);
        Who who;
        try {
            who = Who.of(request);
        } catch (AuthenticationException e) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Jenkins\"");
            response.sendError(401, "Invalid password/token for user");
            return;
        }
        try (ACLContext ctx = ACL.as2(who.authentication())) {
            if (request.getMethod().equals("POST") && !who.byToken() && !Crumbs.valid(request)) {
                response.sendError(403, "No valid crumb was included in the request");
                return;
            }
            if (!mayPass(request)) {
                denied(request, response, who.authentication(), "");
                return;
            }
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException | LinkageError e) {
                failed(request, response, who.authentication(), e);
            }
        }
    }

    private static boolean mayPass(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
        String first = path.substring(1).split("/", 2)[0];
        return OPEN.contains(first)
                || Jenkins.get().hasPermission(Jenkins.READ)
                || Jenkins.get().getUnprotectedRootActions().contains(first);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, Authentication who, Throwable e)
            throws IOException, ServletException {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof AccessDeniedException denied) {
                denied(request, response, who, String.valueOf(denied.getMessage()));
                return;
            }
        }
        Errors.unexpected(request, response, e);
    }

    /** A stranger is led to the login page, as by Jenkins: the status tells programs, the page tells people. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, Authentication who, String why)
            throws IOException {
        if (ACL.isAnonymous2(who)) {
            request.setAttribute(Errors.LOGIN, request.getRequestURI());
            response.sendError(403, "Authentication required");
        } else {
            response.sendError(403, why.isEmpty() ? who.getName() + " is missing the Overall/Read permission" : why);
        }
    }
}
