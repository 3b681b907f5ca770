package io.jenkins.plugins.gitops.connectors.http;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A far side that speaks JSON over HTTP. What it refuses, and that it cannot be reached, is a Failure whose kind says
 * what may be done next; what it answers to a question is handed out with its status. Redirects are not followed: they
 * could lead a secret to another host.
 */
public final class JsonApi {
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int LONGEST_REASON = 300;

    private final String name;
    private final URI base;
    private final Supplier<Map<String, String>> headers;
    private final Duration timeout;
    private final HttpClient client;

    /** The status and the body of an answer; the body is null JSON where there is none. */
    public record Reply(int status, JsonAnswer body) {}

    /**
     * A far side.
     *
     * @param name as messages name it, such as {@code Gitea}
     * @param base what every path is put behind
     * @param headers what every request carries, asked for anew each time; its values are told to nobody
     */
    public JsonApi(String name, URI base, Supplier<Map<String, String>> headers, Duration timeout) {
        this.name = name;
        this.base = URI.create(base.toString().replaceAll("/+$", ""));
        this.headers = headers;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Asks by GET; the path begins with a slash and may have a query. */
    public CompletionStage<Reply> get(String path) {
        return send(request("GET", path).GET().build(), Set.of());
    }

    /** Sends a form by POST. */
    public CompletionStage<Reply> post(String path, Map<String, String> form) {
        StringBuilder body = new StringBuilder();
        form.forEach((key, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(encoded(key))
                .append('=')
                .append(encoded(value)));
        HttpRequest request = request("POST", path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return send(request, Set.of(400, 422));
    }

    /**
     * Sends JSON and waits for the answer, no longer than the timeout.
     *
     * @param expected statuses above 299 that the caller wants to see
     */
    public Reply call(String method, String path, Json body, Set<Integer> expected) {
        boolean empty = body instanceof Json.Null;
        HttpRequest.Builder request = request(method, path)
                .method(
                        method,
                        empty ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.text()));
        if (!empty) {
            request.header("Content-Type", "application/json");
        }
        try {
            return send(request.build(), expected).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }

    /** The text as part of a path or a query. */
    public static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private HttpRequest.Builder request(String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("User-Agent", "gitops-suite");
        try {
            headers.get().forEach(request::setHeader);
        } catch (IllegalArgumentException e) {
            // the exception repeats the value, which is a secret: it is not passed on
            throw Failure.of(
                    FailureKind.REFUSED,
                    method + " " + shown(path) + " of " + name,
                    "its credentials hold what no header may",
                    "enter them again, without line breaks");
        }
        return request;
    }

    private CompletionStage<Reply> send(HttpRequest request, Set<Integer> expected) {
        String what = request.method() + " " + shown(request.uri().getRawPath());
        return client.sendAsync(request, answer -> new FirstBytes(MOST_BYTES)).handle((answer, failure) -> {
            if (failure != null) {
                throw unreachable(what, failure);
            }
            return reply(what, answer, expected);
        });
    }

    private Reply reply(String what, HttpResponse<FirstBytes.Read> answer, Set<Integer> expected) {
        int status = answer.statusCode();
        JsonAnswer nothing = new JsonAnswer(name + "'s answer to " + what, "", new Json.Null());
        if (status >= 300 && !expected.contains(status)) {
            throw refused(what, answer);
        }
        if (!answer.body().whole()) {
            throw nothing.failure("it has more than " + MOST_BYTES + " bytes");
        }
        String text = answer.body().text();
        if (text.isBlank()) {
            return new Reply(status, nothing);
        }
        try {
            return new Reply(status, new JsonAnswer(nothing.of(), "", Json.parse(text)));
        } catch (Refusal e) {
            if (status >= 300) {
                return new Reply(status, nothing);
            }
            throw nothing.failure("it is no JSON (" + e.getMessage() + ")").causedBy(e);
        }
    }

    private Failure refused(String what, HttpResponse<FirstBytes.Read> answer) {
        int status = answer.statusCode();
        Optional<String> after = answer.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}"));
        boolean limited = status == 403
                && answer.headers()
                        .firstValue("X-RateLimit-Remaining")
                        .orElse("")
                        .equals("0");
        if (status == 429 || limited || status >= 500) {
            FailureKind kind = status >= 500 && status != 503 ? FailureKind.UNREACHABLE : FailureKind.OVERLOADED;
            Failure failure =
                    Failure.of(kind, what + " of " + name, "it answered status " + status, "look at it, or wait");
            return after.map(seconds -> failure.retryAfter(Duration.ofSeconds(Long.parseLong(seconds))))
                    .orElse(failure);
        }
        String advice = switch (status) {
            case 401 -> "check its credentials";
            case 403 -> "give its credentials the permission";
            case 404 -> "check the name, and whether the credentials may see it";
            case 301, 302, 303, 307, 308 -> "configure the address that it redirects to";
            default -> "see what it says";
        };
        FailureKind kind = status == 409 || status == 412 ? FailureKind.CONFLICT : FailureKind.REFUSED;
        return Failure.of(kind, what + " of " + name, "it answered status " + status + reason(answer), advice);
    }

    /** What it says itself, in its usual fields. */
    private static String reason(HttpResponse<FirstBytes.Read> answer) {
        try {
            if (Json.parse(answer.body().text()) instanceof Json.Obj object) {
                return object.get("message")
                        .or(() -> object.get("error"))
                        .map(said -> said instanceof Json.Text text ? text.value() : said.text())
                        .map(said -> " and said "
                                + Refusal.quoted(said.substring(0, Math.min(LONGEST_REASON, said.length()))))
                        .orElse("");
            }
            return "";
        } catch (Refusal e) {
            return "";
        }
    }

    // causes are not passed on: the client's messages may carry the whole address with its query

    private Failure unreachable(String what, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String found = cause instanceof HttpTimeoutException
                ? "nobody answered within " + timeout
                : cause instanceof java.net.ConnectException
                        ? "the connection was refused"
                        : cause instanceof IOException
                                ? "the connection broke (" + cause.getClass().getSimpleName() + ")"
                                : cause.getClass().getSimpleName();
        return Failure.of(FailureKind.UNREACHABLE, what + " of " + name, found, "look whether it is up");
    }

    private static String shown(String path) {
        return path.replaceAll("\\?.*", "");
    }
}
