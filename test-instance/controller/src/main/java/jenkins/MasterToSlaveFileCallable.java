package jenkins;

import hudson.FilePath;
import org.jenkinsci.remoting.RoleChecker;

/** Work on a file that the controller may send to an agent. */
public abstract class MasterToSlaveFileCallable<T> implements FilePath.FileCallable<T> {
    @Override
    public void checkRoles(RoleChecker checker) throws SecurityException {
        checker.check(this, jenkins.security.Roles.SLAVE);
    }
}
