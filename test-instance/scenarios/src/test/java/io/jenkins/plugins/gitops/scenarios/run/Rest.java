package io.jenkins.plugins.gitops.scenarios.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.gitops.testkit.Patience;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The REST API and the pages of a controller, stand-in or real: as admin, with crumbs. */
final class Rest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern CRUMB =
            Pattern.compile("<input name=\"(Jenkins-Crumb)\" type=\"hidden\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI root;

    private Rest(URI root) {
        this.root = root;
    }

    /** Logged in as a person does it, by the form: a password that comes with every request is hashed at every request. */
    static Rest of(Started run) throws IOException, InterruptedException {
        Rest rest = new Rest(URI.create(run.find("Controller +(\\S+)")));
        HttpRequest form = rest.to("j_spring_security_check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "j_username=admin&j_password=" + run.find("admin / (\\S+)") + crumbOf(rest.get("login"))))
                .build();
        rest.client.send(form, BodyHandlers.discarding());
        return rest;
    }

    /** Jenkins lets nobody in without the crumb of its login page; the stand-in's page has none. */
    private static String crumbOf(HttpResponse<String> page) {
        Matcher crumb = CRUMB.matcher(page.body());
        return crumb.find() ? "&" + crumb.group(1) + "=" + crumb.group(2) : "";
    }

    int anonymousStatus() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(to("").build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** Asks for a run, without the quiet time that collects pushes. */
    int build(String job) throws IOException, InterruptedException {
        return post("job/" + job + "/build?delay=0sec");
    }

    int build(String job, Map<String, String> parameters) throws IOException, InterruptedException {
        return post("job/" + job + "/buildWithParameters?delay=0sec"
                + parameters.entrySet().stream()
                        .map(p -> "&" + p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining()));
    }

    /** The result of a run once it is finished. */
    String result(String job, int number, Duration patience) throws InterruptedException {
        String run = job + " #" + number;
        return Patience.await("the result of " + run, patience, () -> {
            HttpResponse<String> answer = get("job/" + job + "/" + number + "/api/json?tree=result");
            return Optional.of(answer)
                    .filter(found -> found.statusCode() == 200)
                    .map(found -> text(found, "result"))
                    .filter(result -> !result.isEmpty());
        });
    }

    String console(String job, int number) throws IOException, InterruptedException {
        return get("job/" + job + "/" + number + "/consoleText").body();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private int post(String path) throws IOException, InterruptedException {
        HttpResponse<String> crumb = get("crumbIssuer/api/json");
        HttpRequest request = to(path).header(text(crumb, "crumbRequestField"), text(crumb, "crumb"))
                .POST(BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    /** A field of a JSON answer; empty where it is null or not there. */
    private static String text(HttpResponse<String> answer, String field) {
        try {
            JsonNode found = JSON.readTree(answer.body()).path(field);
            return found.isNull() ? "" : found.asText();
        } catch (IOException e) {
            throw new AssertionError("Cannot read the answer of '" + answer.uri() + "': " + answer.body(), e);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }
}
