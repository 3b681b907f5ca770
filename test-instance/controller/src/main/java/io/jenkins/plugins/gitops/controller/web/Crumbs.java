package io.jenkins.plugins.gitops.controller.web;

import hudson.security.csrf.CrumbIssuer;
import javax.servlet.http.HttpServletRequest;
import jenkins.model.Jenkins;

/** The crumb that proves that a change comes from one of our own pages. */
final class Crumbs {
    private Crumbs() {}

    static boolean valid(HttpServletRequest request) {
        CrumbIssuer issuer = Jenkins.get().getCrumbIssuer();
        if (issuer == null || "/j_spring_security_check".equals(request.getPathInfo())) return true;
        String crumb = request.getHeader(issuer.getCrumbRequestField());
        return issuer.validateCrumb(
                request,
                issuer.getDescriptor().getCrumbSalt(),
                crumb != null ? crumb : request.getParameter(issuer.getCrumbRequestField()));
    }
}
