package hudson.security;

import org.springframework.security.core.Authentication;

public interface AccessControlled {
    ACL getACL();

    default void checkPermission(Permission a) {
        throw new UnsupportedOperationException();
    }

    default void checkAnyPermission(Permission[] a) {
        throw new UnsupportedOperationException();
    }

    default boolean hasPermission(Permission a) {
        throw new UnsupportedOperationException();
    }

    default boolean hasAnyPermission(Permission[] a) {
        throw new UnsupportedOperationException();
    }

    default boolean hasPermission2(Authentication a, Permission b) {
        throw new UnsupportedOperationException();
    }
}
