package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.common.UsernameCredentials;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

public class CredentialsMatchers {
    private CredentialsMatchers() {}

    public static CredentialsMatcher always() {
        return c -> true;
    }

    public static CredentialsMatcher never() {
        return c -> false;
    }

    public static CredentialsMatcher not(CredentialsMatcher matcher) {
        return c -> !matcher.matches(c);
    }

    public static CredentialsMatcher instanceOf(Class clazz) {
        return clazz::isInstance;
    }

    public static CredentialsMatcher withId(String id) {
        return c -> c instanceof IdCredentials known && known.getId().equals(id);
    }

    public static CredentialsMatcher withScope(CredentialsScope scope) {
        return c -> c.getScope() == scope;
    }

    public static CredentialsMatcher withScopes(CredentialsScope... scopes) {
        return c -> List.of(scopes).contains(c.getScope());
    }

    public static CredentialsMatcher withUsername(String username) {
        return c ->
                c instanceof UsernameCredentials named && named.getUsername().equals(username);
    }

    public static CredentialsMatcher allOf(CredentialsMatcher... matchers) {
        return c -> Stream.of(matchers).allMatch(m -> m.matches(c));
    }

    public static CredentialsMatcher anyOf(CredentialsMatcher... matchers) {
        return c -> Stream.of(matchers).anyMatch(m -> m.matches(c));
    }

    public static CredentialsMatcher noneOf(CredentialsMatcher... matchers) {
        return not(anyOf(matchers));
    }

    public static CredentialsMatcher both(CredentialsMatcher matcher1, CredentialsMatcher matcher2) {
        return allOf(matcher1, matcher2);
    }

    public static CredentialsMatcher either(CredentialsMatcher matcher1, CredentialsMatcher matcher2) {
        return anyOf(matcher1, matcher2);
    }

    public static <C extends Credentials> List<C> filter(List<C> credentials, CredentialsMatcher matcher) {
        return credentials.stream().filter(matcher::matches).toList();
    }

    public static <C extends Credentials> C firstOrDefault(
            Iterable<C> credentials, CredentialsMatcher matcher, C defaultIfNone) {
        return StreamSupport.stream(credentials.spliterator(), false)
                .filter(matcher::matches)
                .findFirst()
                .orElse(defaultIfNone);
    }

    public static <C extends Credentials> C firstOrNull(Iterable<C> credentials, CredentialsMatcher matcher) {
        return firstOrDefault(credentials, matcher, null);
    }
}
