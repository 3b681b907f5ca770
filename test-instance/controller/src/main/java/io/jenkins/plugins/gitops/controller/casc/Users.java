package io.jenkins.plugins.gitops.controller.casc;

import hudson.model.User;
import hudson.security.HudsonPrivateSecurityRealm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** {@code securityRealm: local:} with its users, who are accounts and no part of the realm. */
public final class Users {
    private static final String NAME = "local";

    private final List<Account> users;
    private boolean allowsSignup;

    @DataBoundConstructor
    public Users(List<Account> users) {
        this.users = users == null ? List.of() : users;
    }

    @DataBoundSetter
    public void setAllowsSignup(boolean allowsSignup) {
        this.allowsSignup = allowsSignup;
    }

    @DataBoundSetter
    public void setEnableCaptcha(boolean enableCaptcha) {
        if (enableCaptcha) throw new IllegalArgumentException("there is no captcha here");
    }

    boolean allowsSignup() {
        return allowsSignup;
    }

    static boolean areIn(Node realm) {
        return realm instanceof MappingNode mapping
                && mapping.getValue().size() == 1
                && ((ScalarNode) mapping.getValue().get(0).getKeyNode())
                        .getValue()
                        .equals(NAME);
    }

    static Users read(Binder binder, Node realm, Place place) {
        Map<String, Node> elements = binder.entries(realm, place);
        Node said = elements.get(NAME);
        return (Users) binder.build(Users.class, said, place.element(NAME, said));
    }

    void create(HudsonPrivateSecurityRealm realm) throws IOException {
        for (Account user : users) {
            User known = realm.createAccount(user.id, user.password);
            if (user.name != null) known.setFullName(user.name);
            known.save();
        }
    }

    /** One of them. */
    public static final class Account {
        private final String id;
        private final String password;
        private String name;

        @DataBoundConstructor
        public Account(String id, String password) {
            if (id == null || password == null) {
                throw new IllegalArgumentException("a user needs 'id' and 'password'");
            }
            this.id = id;
            this.password = password;
        }

        @DataBoundSetter
        public void setName(String name) {
            this.name = name;
        }
    }
}
