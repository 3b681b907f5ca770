package io.jenkins.plugins.gitops.core;

import io.jenkins.plugins.gitops.gate.GatePorts;
import io.jenkins.plugins.gitops.port.Editor;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.HttpProbe;
import io.jenkins.plugins.gitops.port.Registries;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import io.jenkins.plugins.gitops.port.Repositories;
import io.jenkins.plugins.gitops.port.Signers;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * What this controller's operations reach the world through: connectors with the configured addresses and credentials.
 *
 * @param access how a builder on another machine gets into the registry of that address
 * @param gates what the gates of the house go by
 */
public record Ports(
        Repositories repositories,
        Registries registries,
        Function<String, RegistryAccess> access,
        Editor editor,
        GitOpsAgent agent,
        HttpProbe web,
        GatePorts gates,
        Signers signers,
        InstantSource clock) {}
