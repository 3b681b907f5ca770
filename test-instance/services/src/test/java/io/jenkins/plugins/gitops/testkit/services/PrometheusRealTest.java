package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@RealStack(Component.PROMETHEUS)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PrometheusRealTest {
    @Test
    void scrapesWhatATestServes(Stack stack) throws Exception {
        HttpServer exporter = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        exporter.createContext("/metrics", exchange -> {
            byte[] text = "# TYPE gitops_try_total counter\ngitops_try_total 7\n".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        exporter.start();
        Path targets = Path.of(stack.tell("PROMETHEUS_TARGETS"), "try.json");
        try {
            Files.writeString(
                    targets,
                    "[{\"targets\":[\"127.0.0.1:" + exporter.getAddress().getPort() + "\"]}]");
            RealKubernetes.await(() -> query(stack, "gitops_try_total").contains("\"7\""));
            assertThat(query(stack, "up{job=\"tests\"}")).contains("\"1\"");
        } finally {
            Files.delete(targets);
            exporter.stop(0);
        }
    }

    private static String query(Stack stack, String expression) {
        URI uri = URI.create(stack.tell("PROMETHEUS_URL") + "/api/v1/query?query="
                + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot ask Prometheus: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot ask Prometheus: interrupted", e);
        }
    }
}
