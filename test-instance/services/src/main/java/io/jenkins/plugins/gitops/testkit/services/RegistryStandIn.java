package io.jenkins.plugins.gitops.testkit.services;

import io.jenkins.plugins.gitops.testkit.registry.Registry;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Service;
import io.jenkins.plugins.gitops.testkit.stack.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The test kit's OCI registry, plain HTTP. {@link #fresh} is an image name without a tag. */
public final class RegistryStandIn implements StandIn {
    @Override
    public Component component() {
        return Component.REGISTRY;
    }

    @Override
    public Service start(Path folder) throws IOException {
        Registry registry = Registry.start(folder);
        String address = registry.host();
        return new Service() {
            @Override
            public Map<String, String> offers() {
                return Map.of("REGISTRY", address);
            }

            @Override
            public String fresh(String name) {
                return address + "/" + name;
            }

            @Override
            public void close() {
                registry.close();
            }
        };
    }
}
