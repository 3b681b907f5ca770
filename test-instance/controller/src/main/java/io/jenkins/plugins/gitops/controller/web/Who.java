package io.jenkins.plugins.gitops.controller.web;

import io.jenkins.plugins.gitops.controller.security.Login;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import jenkins.model.Jenkins;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Who asks, and whether by a token: a request that carries one comes from a program that no web page can steer. */
record Who(Authentication authentication, boolean byToken) {
    private static final String SESSION_KEY = "authentication";

    static Who of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6))
            return basic(header.substring(6).trim());
        HttpSession session = request.getSession(false);
        Object known = session == null ? null : session.getAttribute(SESSION_KEY);
        return new Who(known instanceof Authentication a ? a : Jenkins.ANONYMOUS2, false);
    }

    private static Who basic(String encoded) {
        String[] pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException e) {
            throw new BadCredentialsException("Cannot read the Authorization header: it is not Base64", e);
        }
        if (pair.length < 2) {
            throw new BadCredentialsException("Cannot read the Authorization header: it has no colon");
        }
        return new Who(
                Login.basic(pair[0], pair[1])
                        .orElseThrow(() -> new BadCredentialsException("Invalid password/token for user")),
                true);
    }

    /** A new session id keeps out whoever knew the old one. */
    static void remember(HttpServletRequest request, Authentication authentication) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SESSION_KEY, authentication);
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
