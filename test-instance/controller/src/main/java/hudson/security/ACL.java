package hudson.security;

import hudson.model.User;
import hudson.remoting.Callable;
import java.util.function.BiFunction;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;

public abstract class ACL {
    public static final String ANONYMOUS_USERNAME = null;
    public static final Authentication SYSTEM2 = null;

    public ACL() {}

    public final void checkPermission(Permission a) {
        throw new UnsupportedOperationException();
    }

    public final void checkAnyPermission(Permission[] a) {
        throw new UnsupportedOperationException();
    }

    public final boolean hasPermission(Permission a) {
        throw new UnsupportedOperationException();
    }

    public final boolean hasAnyPermission(Permission[] a) {
        throw new UnsupportedOperationException();
    }

    public boolean hasPermission2(Authentication a, Permission b) {
        throw new UnsupportedOperationException();
    }

    public static ACL lambda2(BiFunction<Authentication, Permission, Boolean> a) {
        throw new UnsupportedOperationException();
    }

    public static SecurityContext impersonate2(Authentication a) {
        throw new UnsupportedOperationException();
    }

    public static void impersonate2(Authentication a, Runnable b) {
        throw new UnsupportedOperationException();
    }

    public static <V, T extends Exception> V impersonate2(Authentication a, Callable<V, T> b) throws T {
        throw new UnsupportedOperationException();
    }

    public static ACLContext as2(Authentication a) {
        throw new UnsupportedOperationException();
    }

    public static ACLContext as(User a) {
        throw new UnsupportedOperationException();
    }

    public static boolean isAnonymous2(Authentication a) {
        throw new UnsupportedOperationException();
    }
}
