package io.jenkins.plugins.gitops.connectors.registry;

import io.jenkins.plugins.gitops.model.Refusal;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a registry is and who we are there. The login is asked for when it is needed and kept nowhere.
 *
 * @param address host and, where it is not the usual one, port
 * @param plainHttp whether it speaks HTTP without TLS
 */
public record RegistrySite(String address, boolean plainHttp, Supplier<Optional<Login>> login) {
    /** A user and a password or token; it never shows itself. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login of " + Refusal.quoted(user);
        }
    }

    public RegistrySite {
        address = Refusal.matching(
                "a registry's address",
                address,
                "[A-Za-z0-9]([-.A-Za-z0-9]*[A-Za-z0-9])?(:[0-9]{1,5})?",
                "a host with an optional port, such as 'registry.example.com:5000'");
    }

    public static RegistrySite anonymous(String address, boolean plainHttp) {
        return new RegistrySite(address, plainHttp, Optional::empty);
    }

    URI path(String path) {
        return URI.create((plainHttp ? "http://" : "https://") + address + path);
    }
}
