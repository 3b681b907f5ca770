package io.jenkins.plugins.gitops.testkit.services;

import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Service;
import io.jenkins.plugins.gitops.testkit.stack.StandIn;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;

/** fabric8's mock API: create, read, update, delete, watch; no controllers, and server-side apply only of what exists. */
public final class KubernetesStandIn implements StandIn {
    @Override
    public Component component() {
        return Component.KUBERNETES;
    }

    @Override
    public Service start(Path folder) throws Exception {
        KubernetesMockServer server = new KubernetesMockServer(
                new io.fabric8.mockwebserver.Context(),
                new io.fabric8.mockwebserver.MockWebServer(),
                new java.util.HashMap<>(),
                new io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher(),
                false);
        server.init(InetAddress.getLoopbackAddress(), 0);
        Map<String, String> offers = Map.of(
                "KUBERNETES_URL",
                "http://127.0.0.1:" + server.getPort(),
                "KUBERNETES_TOKEN",
                "none",
                "KUBERNETES_NODES",
                "none");
        return new Service() {
            @Override
            public Map<String, String> offers() {
                return offers;
            }

            @Override
            public void close() {
                server.destroy();
            }
        };
    }
}
