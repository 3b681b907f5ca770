package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What went wrong between us and an API server, said in the house's form; never with a header or a body of ours. */
final class ApiFailure {

    private ApiFailure() {}

    /** The server answered, and it was not what was asked for. */
    static Failure told(
            String verb,
            ApiServer server,
            String path,
            int status,
            @Nullable String retryAfter,
            Optional<JsonNode> body) {
        String said = body.map(
                        json -> json.path("message").asText(json.path("error").asText("")))
                .filter(text -> !text.isBlank())
                .map(text -> " (" + Refusal.quoted(text) + ")")
                .orElse("");
        return switch (status) {
            case 401 ->
                failure(FailureKind.REFUSED, verb, server, path, "the credentials are not accepted" + said)
                        .advise("give the cluster credentials that are valid");
            case 403 ->
                failure(FailureKind.REFUSED, verb, server, path, "the account may not" + said)
                        .advise("grant it this verb on this resource");
            case 404 ->
                failure(FailureKind.REFUSED, verb, server, path, "there is no such object" + said)
                        .advise("check names and namespace");
            case 409 ->
                failure(FailureKind.CONFLICT, verb, server, path, "somebody else changed it" + said)
                        .advise("look again and decide again");
            case 410 ->
                failure(FailureKind.STALE, verb, server, path, "the version asked for is gone" + said)
                        .advise("read it anew");
            case 429 ->
                patient(
                        failure(FailureKind.OVERLOADED, verb, server, path, "the server asks for patience" + said)
                                .advise("ask again later"),
                        retryAfter);
            default ->
                status >= 500
                        ? patient(
                                failure(FailureKind.UNREACHABLE, verb, server, path, "it answered " + status + said)
                                        .advise("look at the API server"),
                                retryAfter)
                        : failure(FailureKind.REFUSED, verb, server, path, "it answered " + status + said)
                                .advise("correct what was asked");
        };
    }

    static Failure noJson(String verb, ApiServer server, String path) {
        return failure(FailureKind.REFUSED, verb, server, path, "the answer is no JSON object")
                .advise("check that the address is that of an API server");
    }

    /** Nobody answered, as far as this side can tell. */
    static Failure of(String verb, ApiServer server, String path, Duration deadline, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure known) {
                return known;
            } else if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
                return failure(FailureKind.UNREACHABLE, verb, server, path, "no answer within " + deadline)
                        .advise("look whether the API server is up");
            } else if (cause instanceof SSLException) {
                return failure(FailureKind.REFUSED, verb, server, path, "its certificate or TLS is not accepted")
                        .advise("give the authority that signed it and the name it is for");
            } else if (cause instanceof UnresolvedAddressException) {
                return failure(FailureKind.UNREACHABLE, verb, server, path, "the host name is unknown")
                        .advise("check the server URL");
            }
        }
        Throwable first =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String found = first instanceof ConnectException
                ? "the connection was refused"
                : "the connection broke (" + first.getClass().getSimpleName() + ")";
        FailureKind kind = first instanceof IOException ? FailureKind.UNREACHABLE : FailureKind.DEFECT;
        return failure(kind, verb, server, path, found).advise("look whether the API server is up");
    }

    /** A whole look took too long, or something in it failed. */
    static Failure ofWhole(String name, Duration whole, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure known) {
                return known;
            }
        }
        boolean late = failure instanceof TimeoutException;
        return Failure.of(
                        late ? FailureKind.UNREACHABLE : FailureKind.DEFECT,
                        "ask about " + Refusal.quoted(name),
                        late ? "no whole answer within " + whole : String.valueOf(failure.getMessage()),
                        late ? "look whether the API server is slow" : "report this as a defect")
                .causedBy(failure);
    }

    private record Told(FailureKind kind, String cannot, String found) {
        Failure advise(String advice) {
            return Failure.of(kind, cannot, found, advice);
        }
    }

    private static Told failure(FailureKind kind, String verb, ApiServer server, String path, String found) {
        String object = path.replaceFirst("\\?.*$", "");
        return new Told(kind, verb + " '" + object + "' in cluster " + Refusal.quoted(server.cluster()), found);
    }

    private static Failure patient(Failure failure, @Nullable String retryAfter) {
        boolean seconds = retryAfter != null && retryAfter.matches("[0-9]{1,4}");
        return seconds ? failure.retryAfter(Duration.ofSeconds(Long.parseLong(retryAfter))) : failure;
    }
}
