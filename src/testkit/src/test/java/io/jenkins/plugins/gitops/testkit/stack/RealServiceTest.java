package io.jenkins.plugins.gitops.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealServiceTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void makesARepositoryInGiteaAndDeletesIt() throws IOException {
        HttpServer gitea = gitea(201);
        try {
            String url = "http://127.0.0.1:" + gitea.getAddress().getPort();
            RealService service = new RealService(
                    Component.GIT, Map.of("GITEA_URL", url, "GITEA_USER", "stack", "GITEA_TOKEN", "secret"));
            assertThat(service.fresh("t1")).isEqualTo(url + "/stack/t1.git");
            service.discard("t1");
            assertThat(asked)
                    .containsExactly(
                            "POST /api/v1/user/repos token secret {\"name\":\"t1\",\"auto_init\":true,\"default_branch\":\"main\"}",
                            "DELETE /api/v1/repos/stack/t1 token secret ");
        } finally {
            gitea.stop(0);
        }
    }

    @Test
    void saysWhatGiteaAnswered() throws IOException {
        HttpServer gitea = gitea(500);
        try {
            RealService service = new RealService(
                    Component.GITEA,
                    Map.of(
                            "GITEA_URL",
                            "http://127.0.0.1:" + gitea.getAddress().getPort(),
                            "GITEA_USER",
                            "u",
                            "GITEA_TOKEN",
                            "s"));
            assertThatThrownBy(() -> service.fresh("t1"))
                    .hasMessageContaining("Cannot POST \"/user/repos\" in Gitea: it answered 500 \"said\"");
        } finally {
            gitea.stop(0);
        }
    }

    @Test
    void makesADatabaseAndDropsIt(@TempDir Path folder) throws IOException {
        ScriptedStack scripts = new ScriptedStack(folder);
        RealService service = new RealService(
                Component.POSTGRES,
                Map.of(
                        "POSTGRES_BIN", folder.toString(),
                        "POSTGRES_HOST", "127.0.0.1",
                        "POSTGRES_PORT", "1",
                        "POSTGRES_USER", "stack",
                        "POSTGRES_PASSWORD", "secret",
                        "POSTGRES_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/postgres"));
        assertThat(service.fresh("t1")).isEqualTo("jdbc:postgresql://127.0.0.1:1/t1");
        service.discard("t1");
        assertThat(scripts.calls().get(0)).endsWith("-c create database \"t1\" as secret");
        assertThat(scripts.calls().get(1)).endsWith("-c drop database if exists \"t1\" with (force) as secret");
    }

    @Test
    void namesAnImageOfOnesOwn() {
        assertThat(new RealService(Component.REGISTRY, Map.of("REGISTRY", "127.0.0.1:1")).fresh("t1"))
                .isEqualTo("127.0.0.1:1/t1");
    }

    @Test
    void saysWhereNothingCanBeFresh() {
        assertThatThrownBy(() -> new RealService(Component.REDIS, Map.of()).fresh("t1"))
                .hasMessageContaining("Cannot make something fresh in REDIS");
    }

    @Test
    void saysWhatTheStackDidNotTell() {
        assertThatThrownBy(() -> new RealService(Component.KUBERNETES, Map.of()).fresh("t1"))
                .hasMessageContaining("the stack does not tell \"BIN\"");
    }

    @Test
    void saysHowACommandEnded(@TempDir Path folder) throws IOException {
        new ScriptedStack(folder).script("kubectl", "echo no; exit 7");
        RealService service =
                new RealService(Component.KUBERNETES, Map.of("BIN", folder.toString(), "KUBECONFIG", "/k"));
        assertThatThrownBy(() -> service.fresh("t1")).hasMessageContaining("it ended with 7, having said \"no\"");
    }

    private HttpServer gitea(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            byte[] answer = "said".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
