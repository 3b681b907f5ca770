package hudson.security;

import hudson.model.User;
import java.util.List;
import java.util.function.BiFunction;
import jenkins.model.Jenkins;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

public abstract class ACL {
    public static final String ANONYMOUS_USERNAME = "anonymous";
    public static final String SYSTEM_USERNAME = "SYSTEM";
    public static final Authentication SYSTEM2 = new UsernamePasswordAuthenticationToken(SYSTEM_USERNAME, "SYSTEM");

    public ACL() {}

    public final void checkPermission(Permission p) {
        checkAnyPermission(p);
    }

    public final void checkAnyPermission(Permission... permissions) {
        if (permissions.length == 0) {
            throw new IllegalArgumentException("Cannot check permissions: none was named; name at least one");
        }
        if (!hasAnyPermission(permissions)) {
            throw new AccessDeniedException3(Jenkins.getAuthentication2(), permissions[0]);
        }
    }

    public final boolean hasPermission(Permission p) {
        return hasAnyPermission(p);
    }

    public final boolean hasAnyPermission(Permission... permissions) {
        Authentication who = Jenkins.getAuthentication2();
        if (who.equals(SYSTEM2)) return true;
        for (Permission p : permissions) if (p.enabled && hasPermission2(who, p)) return true;
        return false;
    }

    public boolean hasPermission2(Authentication a, Permission permission) {
        throw new AbstractMethodError(getClass() + " does not say who may do what: it must define hasPermission2");
    }

    public static ACL lambda2(BiFunction<Authentication, Permission, Boolean> rule) {
        return new ACL() {
            @Override
            public boolean hasPermission2(Authentication a, Permission permission) {
                return a.equals(SYSTEM2) || rule.apply(a, permission);
            }
        };
    }

    public static SecurityContext impersonate2(Authentication auth) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(auth));
        return before;
    }

    public static ACLContext as2(Authentication auth) {
        return new ACLContext(impersonate2(auth));
    }

    public static ACLContext as(User user) {
        return as2(user == null ? anonymous() : user.impersonate2());
    }

    public static boolean isAnonymous2(Authentication authentication) {
        return authentication instanceof AnonymousAuthenticationToken;
    }

    /** Jenkins.ANONYMOUS2 is made of it; it stands here so that rights can be tested where no controller runs. */
    static Authentication anonymous() {
        return new AnonymousAuthenticationToken(
                ANONYMOUS_USERNAME, ANONYMOUS_USERNAME, List.of(new SimpleGrantedAuthority(ANONYMOUS_USERNAME)));
    }
}
