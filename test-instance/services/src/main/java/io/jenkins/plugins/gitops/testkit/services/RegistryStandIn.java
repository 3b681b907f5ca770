package io.jenkins.plugins.gitops.testkit.services;

import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Service;
import io.jenkins.plugins.gitops.testkit.stack.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An OCI registry in memory, plain HTTP, with the referrers API. {@link #fresh} is an image name without a tag. */
public final class RegistryStandIn implements StandIn {
    @Override
    public Component component() {
        return Component.REGISTRY;
    }

    @Override
    public Service start(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(8, task -> {
            Thread thread = new Thread(task, "registry-stand-in");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/v2/", new RegistryOverHttp());
        server.start();
        PlainFront front = new PlainFront(server.getAddress().getPort());
        String address = "127.0.0.1:" + front.port();
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
                try {
                    front.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot stop the registry: " + e.getMessage(), e);
                }
                server.stop(0);
                threads.shutdownNow();
            }
        };
    }
}
