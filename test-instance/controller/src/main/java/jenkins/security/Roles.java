package jenkins.security;

import org.jenkinsci.remoting.Role;

public class Roles {
    public static final Role MASTER = null;
    public static final Role SLAVE = null;

    Roles() {}
}
