package io.jenkins.plugins.gitops.connectors.http;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.HttpProbe;
import io.jenkins.plugins.gitops.port.ProbeReply;
import io.jenkins.plugins.gitops.port.ProbeRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLException;

/** Probes over the JDK's client, which waits for all answers on one thread of its own. */
public final class WebProbe implements HttpProbe {
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;

    /** A probe over the client, which must not follow redirects: they are followed here, to allowed hosts only. */
    public WebProbe(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new Refusal(
                    "probe the web", "the client follows redirects by itself", "build it with Redirect.NEVER");
        }
        this.client = client;
    }

    /** A probe over a client of its own. */
    public static WebProbe direct() {
        return new WebProbe(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build());
    }

    @Override
    public CompletionStage<ProbeReply> probe(ProbeRequest request) {
        return ask(request, request.url(), MOST_REDIRECTS);
    }

    private CompletableFuture<ProbeReply> ask(ProbeRequest request, URI url, int redirectsLeft) {
        try {
            mustBeAllowed(request, url);
            HttpRequest get = HttpRequest.newBuilder(url)
                    .timeout(request.timeout())
                    .header("User-Agent", "gitops-suite")
                    .GET()
                    .build();
            return client.sendAsync(get, answer -> new FirstBytes(request.mostBytes()))
                    .thenCompose(answer -> follow(request, url, answer, redirectsLeft))
                    .exceptionallyCompose(failure -> CompletableFuture.failedFuture(explained(request, url, failure)));
        } catch (Failure | IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e instanceof Failure ? e : explained(request, url, e));
        }
    }

    private CompletableFuture<ProbeReply> follow(
            ProbeRequest request, URI url, HttpResponse<FirstBytes.Read> answer, int redirectsLeft) {
        Optional<String> location = answer.headers().firstValue("Location");
        int status = answer.statusCode();
        boolean redirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        if (!redirect || location.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new ProbeReply(status, answer.body().text(), answer.body().whole()));
        } else if (redirectsLeft == 0) {
            return CompletableFuture.failedFuture(
                    refused(url, "it redirects more than " + MOST_REDIRECTS + " times", "ask the last address itself"));
        }
        try {
            return ask(request, url.resolve(location.get()), redirectsLeft - 1);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(
                    refused(url, "it redirects to what is no address", "correct its Location header"));
        }
    }

    private static void mustBeAllowed(ProbeRequest request, URI url) {
        String scheme = String.valueOf(url.getScheme());
        String host = String.valueOf(url.getHost());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(url, "the scheme " + Refusal.quoted(scheme) + " is not http or https", "ask a web address");
        }
        if (scheme.equals("http") && request.url().getScheme().equals("https")) {
            throw refused(url, "it redirects from https to http", "redirect to https");
        }
        if (!request.allowedHosts().contains(host)) {
            throw refused(
                    url,
                    "the host " + Refusal.quoted(host) + " is not allowed",
                    "allow it, or ask an address that does not redirect there");
        }
    }

    private static Failure explained(ProbeRequest request, URI url, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Failure known) {
            return known;
        } else if (cause instanceof HttpTimeoutException) {
            return unreachable(url, "nobody answered within " + request.timeout());
        } else if (cause.getCause() instanceof UnresolvedAddressException) {
            return unreachable(url, "the host name is unknown");
        } else if (cause instanceof ConnectException) {
            return unreachable(url, "the connection was refused");
        } else if (cause instanceof SSLException) {
            return unreachable(url, "the certificate or the TLS version is not accepted");
        } else if (cause instanceof IOException) {
            return unreachable(url, "the connection broke (" + cause.getClass().getSimpleName() + ")");
        }
        return refused(url, cause.getClass().getSimpleName(), "check the address");
    }

    // causes are not passed on: the client's messages may carry the whole address with its query

    private static Failure unreachable(URI url, String found) {
        return Failure.of(FailureKind.UNREACHABLE, "probe " + shown(url), found, "look whether it is up");
    }

    private static Failure refused(URI url, String found, String advice) {
        return Failure.of(FailureKind.REFUSED, "probe " + shown(url), found, advice);
    }

    /** The address without user, query and fragment, where secrets travel. */
    private static String shown(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return Refusal.quoted(url.getScheme() + "://" + url.getHost() + port + url.getRawPath());
    }
}
