package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Git's smart HTTP, request by request; nothing is repeated here, because only refs tell whether a push happened. */
final class SmartHttp {
    private final HttpClient client;
    private final String url;
    private final GitLogin login;
    private final Traffic traffic;
    private final Duration patience;

    SmartHttp(HttpClient client, String url, GitLogin login, Traffic traffic, Duration patience) {
        this.client = client;
        this.url = withoutLogin(url);
        this.login = login;
        this.traffic = traffic;
        this.patience = patience;
    }

    /** A URL as messages may show it and requests use it: user and password belong into the login. */
    static String withoutLogin(String url) {
        return url.replaceFirst("//[^@/]*@", "//").replaceAll("/+$", "");
    }

    byte[] advertisement(String service) {
        return exchange(request("/info/refs?service=" + service).GET().build(), 0);
    }

    byte[] call(String service, byte[] body) {
        return exchange(
                request("/" + service)
                        .header("Content-Type", "application/x-" + service + "-request")
                        .header("Accept", "application/x-" + service + "-result")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                body.length);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(patience)
                .header("User-Agent", "git/gitops-suite")
                .header("Git-Protocol", "version=2");
        login.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private byte[] exchange(HttpRequest request, long size) {
        traffic.request(size);
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            traffic.answer(answer.body().length);
            if (answer.statusCode() != 200) {
                throw refused(answer);
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable("the wait for it was interrupted", e);
        } catch (IOException e) {
            throw unreachable(
                    String.valueOf(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
        }
    }

    private Failure unreachable(String found, Exception cause) {
        return Failure.of(
                        FailureKind.UNREACHABLE,
                        "reach " + Refusal.quoted(url),
                        found,
                        "check the address, the network and the server, then try again")
                .causedBy(cause);
    }

    private Failure refused(HttpResponse<?> answer) {
        int status = answer.statusCode();
        String cannot = "talk to " + Refusal.quoted(url);
        String found = "it answers with status " + status;
        if (status == 401 || status == 403) {
            return Failure.of(FailureKind.REFUSED, cannot, found, "check that the credential may read and push there");
        } else if (status == 429 || status == 503) {
            Failure busy = Failure.of(FailureKind.OVERLOADED, cannot, found, "wait, then try again");
            return answer.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(text -> busy.retryAfter(Duration.ofSeconds(Long.parseLong(text))))
                    .orElse(busy);
        } else if (status >= 500) {
            return Failure.of(FailureKind.UNREACHABLE, cannot, found, "look into the server's log, then try again");
        }
        return Failure.of(FailureKind.REFUSED, cannot, found, "check that the URL names a Git repository");
    }
}
