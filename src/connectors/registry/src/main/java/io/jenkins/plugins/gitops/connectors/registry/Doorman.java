package io.jenkins.plugins.gitops.connectors.registry;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gets us past a registry's door: basic, or a bearer token of the place that the registry names, kept until it ends. */
final class Doorman {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long USUAL_SECONDS = 60;

    private record Pass(String header, Instant until) {}

    private final HttpClient client;
    private final RegistrySite site;
    private final InstantSource clock;
    private final Map<String, Pass> passes = new ConcurrentHashMap<>();

    Doorman(HttpClient client, RegistrySite site, InstantSource clock) {
        this.client = client;
        this.site = site;
        this.clock = clock;
    }

    /** The header for that scope, where one was found before and still holds. */
    Optional<String> header(String scope) {
        Pass pass = passes.get(scope);
        return pass != null && clock.instant().isBefore(pass.until()) ? Optional.of(pass.header()) : Optional.empty();
    }

    /** Answers a challenge; empty where there is nothing to answer with. */
    Optional<String> answer(Challenge challenge, String scope) throws IOException, InterruptedException {
        Optional<RegistrySite.Login> login = site.login().get();
        if (!challenge.bearer()) {
            Optional<String> header = login.map(Doorman::basic);
            header.ifPresent(h -> passes.put(scope, new Pass(h, Instant.MAX)));
            return header;
        }
        String asked = challenge.parameter("scope").isEmpty() ? scope : challenge.parameter("scope");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(realm(challenge, asked)).timeout(PATIENCE);
        login.ifPresent(l -> request.header("Authorization", basic(l)));
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            if (response.statusCode() >= 500 || response.statusCode() == 429)
                throw Failure.of(
                        FailureKind.UNREACHABLE,
                        "get a token for registry " + Refusal.quoted(site.address()),
                        "its token service answered " + response.statusCode(),
                        "look at that service; it will be asked again");
            return Optional.empty();
        }
        Json.Obj answer = Json.parseObject(response.body());
        Optional<String> token = answer.get("token")
                .or(() -> answer.get("access_token"))
                .map(Json::plain)
                .map(String::valueOf);
        long seconds =
                answer.get("expires_in").map(Json::plain).map(Doorman::seconds).orElse(USUAL_SECONDS);
        token.ifPresent(t -> passes.put(
                scope, new Pass("Bearer " + t, clock.instant().plusSeconds(Math.max(0, seconds - seconds / 10)))));
        return token.map(t -> "Bearer " + t);
    }

    void forget(String scope) {
        passes.remove(scope);
    }

    private URI realm(Challenge challenge, String scope) {
        URI realm = URI.create(challenge.parameter("realm"));
        boolean secure = "https".equals(realm.getScheme());
        if (!secure && !(site.plainHttp() && "http".equals(realm.getScheme())))
            throw Failure.of(
                    FailureKind.REFUSED,
                    "get a token for registry " + Refusal.quoted(site.address()),
                    "it sends us to " + Refusal.quoted(realm.getScheme() + "://" + realm.getHost()),
                    "a login is only sent over https; mend the registry's realm");
        StringBuilder query = new StringBuilder(realm.getRawQuery() == null ? "?" : "&");
        query.append("service=").append(encoded(challenge.parameter("service")));
        for (String one : scope.split(" ", -1)) query.append("&scope=").append(encoded(one));
        return URI.create(realm + query.toString());
    }

    private static long seconds(Object value) {
        return value instanceof Number number ? number.longValue() : USUAL_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String basic(RegistrySite.Login login) {
        byte[] both = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
