package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.jenkins.plugins.gitops.model.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** JSON in and out of one API server: no thread waits, no question lasts longer than the deadline. */
public final class ApiServer implements AutoCloseable {
    static final String MERGE = "application/merge-patch+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String cluster;
    private final String base;
    private final HttpClient client;
    private final Duration deadline;

    ApiServer(String cluster, URI base, HttpClient client, Duration deadline) {
        this.cluster = cluster;
        this.base = base.toString().replaceAll("/+$", "");
        this.client = client;
        this.deadline = deadline;
    }

    public String cluster() {
        return cluster;
    }

    /** Where it is. */
    public URI address() {
        return URI.create(base);
    }

    /** The object at the path. */
    public CompletableFuture<JsonNode> get(String path) {
        return send("read", path, client.newHttpRequestBuilder());
    }

    /** The object at the path, or nothing where there is none. */
    CompletableFuture<Optional<JsonNode>> find(String path) {
        return find(path, Set.of(404));
    }

    /** The same, where these statuses say that there is none. */
    CompletableFuture<Optional<JsonNode>> find(String path, Set<Integer> absent) {
        return exchange(
                "read",
                path,
                client.newHttpRequestBuilder(),
                answer -> absent.contains(answer.code()) ? Optional.empty() : Optional.of(read("read", path, answer)));
    }

    CompletableFuture<JsonNode> patch(String path, String mediaType, JsonNode body) {
        return send("change", path, client.newHttpRequestBuilder().method("PATCH", mediaType, body.toString()));
    }

    CompletableFuture<JsonNode> post(String path, JsonNode body) {
        return send("create", path, client.newHttpRequestBuilder().post("application/json", body.toString()));
    }

    private CompletableFuture<JsonNode> send(String verb, String path, HttpRequest.Builder request) {
        return exchange(verb, path, request, answer -> read(verb, path, answer));
    }

    /** Takes an answer part by part, as it comes in. */
    public interface Sink {
        void take(byte[] bytes) throws IOException;
    }

    /**
     * An answer whose body went into the sink.
     *
     * @param said what the server said instead, where the status is none of success
     */
    public record Streamed(int status, Optional<JsonNode> said) {
        public boolean good() {
            return status >= 200 && status < 300;
        }
    }

    /** Asks for the path and hands the body to the sink while it comes in; whatever its size, no more than a part of it is held. */
    public CompletableFuture<Streamed> stream(String verb, String path, String accept, Duration within, Sink sink) {
        HttpRequest asked = client.newHttpRequestBuilder()
                .uri(base + path)
                .header("Accept", accept)
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        Body body = new Body(bytes -> {
            try {
                sink.take(bytes);
            } catch (JsonProcessingException e) {
                throw ApiFailure.noJson(verb, this, path);
            }
        });
        return client.consumeBytes(asked, body::take)
                .thenCompose(answer -> {
                    body.good = answer.isSuccessful();
                    answer.body().consume();
                    return answer.body()
                            .done()
                            .orTimeout(within.toMillis(), TimeUnit.MILLISECONDS)
                            .whenComplete((done, failure) -> answer.body().cancel())
                            .thenApply(done -> new Streamed(answer.code(), body.said()));
                })
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(ApiFailure.of(verb, this, path, within, failure)));
    }

    /** The failure that such an answer is. */
    public Failure failure(String verb, String path, Streamed answer) {
        return ApiFailure.told(verb, this, path, answer.status, null, answer.said);
    }

    /** Hands on what is good, and keeps the beginning of what is not. */
    private static final class Body {
        private static final int MOST = 1 << 16;

        private final Sink sink;
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();
        private volatile boolean good;

        private Body(Sink sink) {
            this.sink = sink;
        }

        private void take(List<ByteBuffer> parts, AsyncBody rest) throws IOException {
            for (ByteBuffer part : parts) {
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                if (good) {
                    sink.take(bytes);
                } else if (said.size() < MOST) {
                    said.write(bytes, 0, bytes.length);
                }
            }
            rest.consume();
        }

        private Optional<JsonNode> said() {
            return parsed(said.toByteArray());
        }
    }

    private <T> CompletableFuture<T> exchange(
            String verb, String path, HttpRequest.Builder request, Function<HttpResponse<byte[]>, T> reading) {
        HttpRequest asked = request.uri(base + path)
                .header("Accept", "application/json")
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        return client.sendAsync(asked, byte[].class)
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(reading)
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(ApiFailure.of(verb, this, path, deadline, failure)));
    }

    private JsonNode read(String verb, String path, HttpResponse<byte[]> answer) {
        byte[] body = answer.body() == null ? new byte[0] : answer.body();
        if (!answer.isSuccessful()) {
            throw ApiFailure.told(verb, this, path, answer.code(), answer.header("Retry-After"), parsed(body));
        }
        return parsed(body).orElseThrow(() -> ApiFailure.noJson(verb, this, path));
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(new String(body, StandardCharsets.UTF_8)))
                    .filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The value as it stands in a path or query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }
}
