package hudson.model;

public final class BuildAuthorizationToken {
    BuildAuthorizationToken() {}
}
