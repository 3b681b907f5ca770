package io.jenkins.plugins.gitops.delivery.buildonce;

import hudson.remoting.VirtualChannel;
import hudson.util.Secret;
import io.jenkins.plugins.gitops.connectors.builders.CommandBuilder;
import io.jenkins.plugins.gitops.connectors.builders.LocalBuildSite;
import io.jenkins.plugins.gitops.connectors.jib.JibBuilder;
import io.jenkins.plugins.gitops.connectors.registry.OciRegistry;
import io.jenkins.plugins.gitops.connectors.registry.RegistrySite;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.ImageBuilder;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import java.io.File;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import jenkins.MasterToSlaveFileCallable;

/**
 * Looks or builds where the files are. It travels and answers as text, since classes of libraries may not pass the
 * channel; logins travel as secrets, for this one call.
 */
final class SiteCall extends MasterToSlaveFileCallable<String> {
    private static final long serialVersionUID = 1L;

    private final boolean build;
    private final String asked;
    private final ArrayList<Door> doors;

    /** How to get into one registry. */
    private record Door(String address, boolean plainHttp, String user, Secret password) implements Serializable {}

    private SiteCall(boolean build, String asked, List<RegistryAccess> accesses) {
        this.build = build;
        this.asked = asked;
        this.doors = new ArrayList<>(accesses.stream()
                .map(one -> new Door(one.address(), one.plainHttp(), one.user(), Secret.fromString(one.password())))
                .toList());
    }

    static SiteCall look(BuildContext context) {
        return new SiteCall(false, Codec.encode(context).text(), List.of());
    }

    static SiteCall build(BuildOrder order, List<RegistryAccess> accesses) {
        return new SiteCall(true, Codec.encode(order).text(), accesses);
    }

    @Override
    public String invoke(File workspace, VirtualChannel channel) {
        Path cache =
                workspace.toPath().resolveSibling(workspace.getName() + "@tmp").resolve("gitops-layers");
        List<ImageBuilder> builders = new ArrayList<>();
        builders.add(new JibBuilder(cache, SiteCall::registry));
        builders.addAll(CommandBuilder.all(System.getenv().getOrDefault("PATH", ""), SiteCall::registry));
        LocalBuildSite site = new LocalBuildSite(builders, this::access, Runnable::run);
        try {
            Json answer = build
                    ? Codec.encode(site.build(Codec.decode(BuildOrder.class, Json.parse(asked)))
                            .toCompletableFuture()
                            .join())
                    : Codec.encode(site.state(Codec.decode(BuildContext.class, Json.parse(asked)))
                            .toCompletableFuture()
                            .join());
            return answer.text();
        } catch (CompletionException e) {
            return refused(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    private static String refused(Throwable problem) {
        FailureKind kind = problem instanceof Failure failure ? failure.kind() : FailureKind.REFUSED;
        return Codec.encode(new Trouble(kind, String.valueOf(problem.getMessage())))
                .text();
    }

    private RegistryAccess access(String address) {
        return doors.stream()
                .filter(door -> door.address().equals(address))
                .findFirst()
                .map(door -> new RegistryAccess(
                        door.address(),
                        door.plainHttp(),
                        door.user(),
                        door.password().getPlainText()))
                .orElseGet(() -> RegistryAccess.anonymous(address, false));
    }

    private static ArtifactRegistry registry(RegistryAccess access) {
        Optional<RegistrySite.Login> login = access.user().isEmpty()
                ? Optional.empty()
                : Optional.of(new RegistrySite.Login(access.user(), access.password()));
        return OciRegistry.direct(
                new RegistrySite(access.address(), access.plainHttp(), () -> login), Clock.systemUTC());
    }
}
