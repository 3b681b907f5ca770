package org.jvnet.hudson.test;

import hudson.model.AbstractItem;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.AuthorizationStrategy;
import hudson.security.Permission;
import hudson.security.SecurityRealm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;

/** Who may do what where, said in a test: {@code new MockAuthorizationStrategy().grant(Item.READ).everywhere().to("ann")}. */
public class MockAuthorizationStrategy extends AuthorizationStrategy {
    private static final String ROOT = "";
    private final transient List<Rule> rules = new ArrayList<>();

    private record Rule(Set<Permission> permissions, Predicate<String> place, Predicate<Authentication> who) {
        boolean allows(Authentication a, Permission p, String at) {
            return permissions.contains(p) && place.test(at) && who.test(a);
        }
    }

    public MockAuthorizationStrategy() {}

    /** With everything that the permissions imply. */
    public Grant grant(Permission... permissions) {
        Set<Permission> asked = Set.of(permissions);
        return new Grant(Permission.getAll().stream()
                .filter(p -> Stream.iterate(p, q -> q != null, q -> q.impliedBy).anyMatch(asked::contains))
                .collect(Collectors.toSet()));
    }

    public Grant grantWithoutImplication(Permission... permissions) {
        return new Grant(Set.of(permissions));
    }

    @Override
    public ACL getRootACL() {
        return at(ROOT);
    }

    @Override
    public ACL getACL(AbstractItem item) {
        return at(item.getFullName());
    }

    @Override
    public ACL getACL(Job<?, ?> project) {
        return getACL((AbstractItem) project);
    }

    private ACL at(String place) {
        return ACL.lambda2((a, p) -> rules.stream().anyMatch(rule -> rule.allows(a, p, place)));
    }

    @Override
    public Collection<String> getGroups() {
        return Set.of();
    }

    /** What is granted, still without a place. */
    public class Grant {
        private final Set<Permission> permissions;

        Grant(Set<Permission> permissions) {
            this.permissions = permissions;
        }

        public GrantOn everywhere() {
            return new GrantOn(place -> true);
        }

        public GrantOn onRoot() {
            return new GrantOn(ROOT::equals);
        }

        public GrantOn onItems(Item... items) {
            Set<String> names = Stream.of(items).map(Item::getFullName).collect(Collectors.toSet());
            return new GrantOn(names::contains);
        }

        public GrantOn onFolders(ItemGroup<?>... folders) {
            return onPaths(Stream.of(folders)
                    .map(f -> Pattern.quote(f.getFullName()) + "(|/.+)")
                    .toArray(String[]::new));
        }

        /** Regular expressions for whole names. */
        public GrantOn onPaths(String... pathRegexps) {
            List<Pattern> patterns =
                    Stream.of(pathRegexps).map(Pattern::compile).toList();
            return new GrantOn(place ->
                    patterns.stream().anyMatch(pattern -> pattern.matcher(place).matches()));
        }

        /** What is granted where, still to nobody. */
        public class GrantOn {
            private final Predicate<String> place;

            GrantOn(Predicate<String> place) {
                this.place = place;
            }

            public MockAuthorizationStrategy to(String... sids) {
                Set<String> names = Set.of(sids);
                return add(a -> names.contains(a.getName())
                        || a.getAuthorities().stream().anyMatch(g -> names.contains(g.getAuthority())));
            }

            public MockAuthorizationStrategy to(User... users) {
                return to(Stream.of(users).map(User::getId).toArray(String[]::new));
            }

            public MockAuthorizationStrategy toEveryone() {
                return add(a -> true);
            }

            public MockAuthorizationStrategy toAuthenticated() {
                String authenticated = SecurityRealm.AUTHENTICATED_AUTHORITY2.getAuthority();
                return to(authenticated);
            }

            private MockAuthorizationStrategy add(Predicate<Authentication> who) {
                rules.add(new Rule(permissions, place, who));
                return MockAuthorizationStrategy.this;
            }
        }
    }
}
