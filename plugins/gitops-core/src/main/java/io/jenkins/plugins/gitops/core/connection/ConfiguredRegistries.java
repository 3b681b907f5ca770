package io.jenkins.plugins.gitops.core.connection;

import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.Registries;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The registries of global configuration; one that is not in it is asked without a login, over TLS. */
final class ConfiguredRegistries implements Registries {
    private final InstantSource clock;
    private final Supplier<Landscape> landscape;
    private final Map<Landscape.Registry, ArtifactRegistry> opened = new ConcurrentHashMap<>();

    ConfiguredRegistries(InstantSource clock, Supplier<Landscape> landscape) {
        this.clock = clock;
        this.landscape = landscape;
    }

    @Override
    public ArtifactRegistry at(String address) {
        return opened.computeIfAbsent(configured(address), this::open);
    }

    /** How a builder on another machine gets in: the secret as it is now, for that one hand-over. */
    RegistryAccess access(String address) {
        Landscape.Registry registry = configured(address);
        return Keyring.login(address, registry.credentialsId())
                .map(login -> new RegistryAccess(address, registry.plainHttp(), login.user(), login.password()))
                .orElseGet(() -> RegistryAccess.anonymous(address, registry.plainHttp()));
    }

    private Landscape.Registry configured(String address) {
        return landscape.get().registries().stream()
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseGet(() -> new Landscape.Registry("", address, "", false));
    }

    private ArtifactRegistry open(Landscape.Registry registry) {
        RegistrySite site = new RegistrySite(
                registry.address(), registry.plainHttp(), () -> login(registry.address(), registry.credentialsId()));
        return OciRegistry.direct(site, clock);
    }

    private static Optional<RegistrySite.Login> login(String address, String credentialsId) {
        return Keyring.login(address, credentialsId)
                .map(login -> new RegistrySite.Login(login.user(), login.password()));
    }
}
