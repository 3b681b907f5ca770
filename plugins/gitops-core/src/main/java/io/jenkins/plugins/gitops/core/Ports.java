package io.jenkins.plugins.gitops.core;

import io.jenkins.plugins.gitops.port.HttpProbe;
import java.time.InstantSource;

/** What this controller's operations reach the world through: connectors with the configured addresses and credentials. */
public record Ports(HttpProbe web, InstantSource clock) {}
