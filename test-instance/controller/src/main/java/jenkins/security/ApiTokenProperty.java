package jenkins.security;

import hudson.Extension;
import hudson.model.User;
import hudson.model.UserProperty;
import hudson.model.UserPropertyDescriptor;
import java.io.IOException;
import jenkins.security.apitoken.ApiTokenStore;
import jenkins.security.apitoken.TokenUuidAndPlainValue;
import org.jenkinsci.Symbol;

/** Passwords for programs: shown once when they are made, kept as hashes. */
public class ApiTokenProperty extends UserProperty {
    private final ApiTokenStore tokenStore = new ApiTokenStore();

    public ApiTokenProperty() {}

    public boolean matchesPassword(String token) {
        return tokenStore.findMatchingToken(token) != null;
    }

    public TokenUuidAndPlainValue generateNewToken(String newTokenName) throws IOException {
        TokenUuidAndPlainValue fresh = tokenStore.generateNewToken(newTokenName);
        user.save();
        return fresh;
    }

    public void revokeToken(String tokenUuid) throws IOException {
        tokenStore.revokeToken(tokenUuid);
        user.save();
    }

    @Extension
    @Symbol("apiToken")
    public static final class DescriptorImpl extends UserPropertyDescriptor {
        @Override
        public String getDisplayName() {
            return "API tokens";
        }

        @Override
        public ApiTokenProperty newInstance(User user) {
            return new ApiTokenProperty();
        }
    }
}
