package org.jenkinsci.remoting;

import java.util.Collection;

public abstract class RoleChecker {
    public RoleChecker() {}

    public abstract void check(RoleSensitive a, Collection<Role> b);

    public void check(RoleSensitive a, Role b) {
        throw new UnsupportedOperationException();
    }

    public void check(RoleSensitive a, Role[] b) {
        throw new UnsupportedOperationException();
    }
}
