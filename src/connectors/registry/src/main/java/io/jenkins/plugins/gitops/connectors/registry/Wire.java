package io.jenkins.plugins.gitops.connectors.registry;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** One request to a registry: past its door once, and every way in which it can go wrong made a failure with a name. */
final class Wire {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

    private final HttpClient client;
    private final RegistrySite site;
    private final Doorman doorman;

    /** What is asked: what for in words, how, where, with what. */
    record Ask(String what, String method, URI uri, String scope, Map<String, String> headers, BodyPublisher body) {
        static Ask get(String what, URI uri, String scope, Map<String, String> headers) {
            return new Ask(what, "GET", uri, scope, headers, BodyPublishers.noBody());
        }
    }

    Wire(HttpClient client, RegistrySite site, InstantSource clock) {
        this.client = client;
        this.site = site;
        this.doorman = new Doorman(client, site, clock);
    }

    URI path(String path) {
        return site.path(path);
    }

    /** A location that the registry gave, which may be relative, and must not lead away from it. */
    URI location(HttpResponse<?> response, String what) {
        String given = response.headers().firstValue("Location").orElse("");
        URI location = site.path("/v2/").resolve(given);
        if (given.isEmpty() || !site.path("/").getAuthority().equals(location.getAuthority()))
            throw Failure.of(
                    FailureKind.REFUSED,
                    what,
                    "registry " + Refusal.quoted(site.address()) + " sends the upload to "
                            + Refusal.quoted(String.valueOf(location.getAuthority())),
                    "uploads stay on the registry that was named; mend its external address");
        return location;
    }

    HttpResponse<byte[]> bytes(Ask ask) {
        return send(ask, BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> stream(Ask ask) {
        return send(ask, BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> send(Ask ask, BodyHandler<T> handler) {
        try {
            HttpResponse<T> response = client.send(request(ask, doorman.header(ask.scope())), handler);
            if (response.statusCode() == 401) {
                doorman.forget(ask.scope());
                Optional<Challenge> challenge =
                        response.headers().firstValue("WWW-Authenticate").flatMap(Challenge::parse);
                Optional<String> header =
                        challenge.isPresent() ? doorman.answer(challenge.get(), ask.scope()) : Optional.empty();
                if (header.isPresent()) response = client.send(request(ask, header), handler);
            }
            return checked(ask, response);
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            ask.what(),
                            "registry " + Refusal.quoted(site.address()) + " did not answer: " + why(e),
                            "check its address and the network")
                    .causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(FailureKind.UNREACHABLE, ask.what(), "the request was interrupted", "ask again")
                    .causedBy(e);
        }
    }

    private static HttpRequest request(Ask ask, Optional<String> authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(ask.uri()).timeout(PATIENCE).method(ask.method(), ask.body());
        ask.headers().forEach(request::header);
        authorization.ifPresent(header -> request.header("Authorization", header));
        return request.build();
    }

    private <T> HttpResponse<T> checked(Ask ask, HttpResponse<T> response) {
        int status = response.statusCode();
        String at = "registry " + Refusal.quoted(site.address());
        if (status == 401 || status == 403) {
            boolean nobody = site.login().get().isEmpty();
            throw Failure.of(
                    FailureKind.REFUSED,
                    ask.what(),
                    at + " answered " + status + (nobody ? " to an anonymous request" : " to our login"),
                    nobody
                            ? "configure credentials for this registry"
                            : "check the credentials and their rights there");
        }
        if (status == 429 || status == 503) {
            Duration pause = response.headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("[0-9]{1,6}"))
                    .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                    .orElse(USUAL_PAUSE);
            throw Failure.of(FailureKind.OVERLOADED, ask.what(), at + " answered " + status, "it asks for patience")
                    .retryAfter(pause);
        }
        if (status >= 500)
            throw Failure.of(
                    FailureKind.UNREACHABLE, ask.what(), at + " answered " + status, "look at the registry's log");
        return response;
    }

    private static String why(IOException e) {
        String said = e.getMessage();
        return said == null || said.isBlank() ? e.getClass().getSimpleName() : said;
    }
}
