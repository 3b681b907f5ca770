package io.jenkins.plugins.gitops.scenarios.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/** The REST API of a controller, stand-in or real: as admin, with crumbs. */
final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI root;
    private final String login;

    Rest(URI root, String user, String password) {
        this.root = root;
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.login = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    static Rest of(Started run) {
        return new Rest(URI.create(run.find("Controller +(\\S+)")), "admin", run.find("admin / (\\S+)"));
    }

    int anonymousStatus() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(root).build(), BodyHandlers.ofString())
                .statusCode();
    }

    int build(String job) throws IOException, InterruptedException {
        JsonNode crumb = JSON.readTree(get("crumbIssuer/api/json").body());
        HttpRequest request = to("job/" + job + "/build")
                .header(
                        crumb.path("crumbRequestField").asText(),
                        crumb.path("crumb").asText())
                .POST(BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    /** The result of the first run, or what it said so far where there is none within the time. */
    String result(String job, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<String> run = get("job/" + job + "/1/api/json?tree=result");
            if (run.statusCode() == 200
                    && JSON.readTree(run.body()).path("result").isTextual()) {
                return JSON.readTree(run.body()).path("result").asText();
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return "not finished: " + console(job);
    }

    String console(String job) throws IOException, InterruptedException {
        return get("job/" + job + "/1/consoleText").body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Authorization", login);
    }
}
