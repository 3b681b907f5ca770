package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;

/**
 * How a builder gets past a registry's door. It is handed over beside an order, shows itself nowhere and is never kept.
 *
 * @param plainHttp whether the registry speaks HTTP without TLS
 * @param user empty for nobody
 */
public record RegistryAccess(String address, boolean plainHttp, String user, String password) {
    public RegistryAccess {
        address = Refusal.text("a registry's address", address);
    }

    public static RegistryAccess anonymous(String address, boolean plainHttp) {
        return new RegistryAccess(address, plainHttp, "", "");
    }

    @Override
    public String toString() {
        return "RegistryAccess to " + Refusal.quoted(address);
    }
}
