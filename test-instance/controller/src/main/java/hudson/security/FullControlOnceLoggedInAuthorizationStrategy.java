package hudson.security;

import hudson.Extension;
import hudson.model.Descriptor;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

public class FullControlOnceLoggedInAuthorizationStrategy extends AuthorizationStrategy {
    private boolean allowAnonymousRead;

    @DataBoundConstructor
    public FullControlOnceLoggedInAuthorizationStrategy() {}

    @Override
    public ACL getRootACL() {
        return ACL.lambda2((a, p) -> !ACL.isAnonymous2(a) || allowAnonymousRead && reads(p));
    }

    private static boolean reads(Permission permission) {
        for (Permission p = permission; p != null; p = p.impliedBy) {
            if (p == Permission.READ || p == Jenkins.READ) return true;
        }
        return false;
    }

    @Override
    public List<String> getGroups() {
        return List.of();
    }

    public boolean isAllowAnonymousRead() {
        return allowAnonymousRead;
    }

    @DataBoundSetter
    public void setAllowAnonymousRead(boolean allowAnonymousRead) {
        this.allowAnonymousRead = allowAnonymousRead;
    }

    @Extension
    @Symbol("loggedInUsersCanDoAnything")
    public static class DescriptorImpl extends Descriptor<AuthorizationStrategy> {
        @Override
        public String getDisplayName() {
            return "Logged-in users can do anything";
        }
    }
}
