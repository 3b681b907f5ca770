package io.jenkins.plugins.gitops.connectors.storage;

import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Backups in S3 and what speaks it. Objects are small enough for one request each, so that none is ever half there. */
public final class S3Store implements BackupStore {
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final S3Place place;
    private final Signature signature;
    private final InstantSource clock;
    private final Pause pause;

    public S3Store(HttpClient http, S3Place place, InstantSource clock, Pause pause) {
        this.http = http;
        this.place = place;
        this.signature = new Signature(place.region(), place.login());
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public String name() {
        return place.name();
    }

    @Override
    public boolean put(String object, byte[] bytes) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("if-none-match", "*");
        headers.put("content-md5", md5(bytes));
        place.encryption().ifPresent(way -> headers.put("x-amz-server-side-encryption", way));
        place.locked().ifPresent(time -> {
            headers.put("x-amz-object-lock-mode", "COMPLIANCE");
            headers.put(
                    "x-amz-object-lock-retain-until-date",
                    clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS).toString());
        });
        String what = "write " + Refusal.quoted(object);
        HttpResponse<byte[]> answer = send(what, "PUT", path(object), new TreeMap<>(), headers, bytes);
        return switch (answer.statusCode()) {
            case 200 -> true;
            case 409, 412 -> false;
            default -> throw refused(what, answer);
        };
    }

    @Override
    public Optional<byte[]> read(String object) {
        String what = "read " + Refusal.quoted(object);
        HttpResponse<byte[]> answer = send(what, "GET", path(object), new TreeMap<>(), Map.of(), new byte[0]);
        if (answer.statusCode() == 200) return Optional.of(answer.body());
        if (answer.statusCode() == 404 && !said(answer).contains("NoSuchBucket")) return Optional.empty();
        throw refused(what, answer);
    }

    @Override
    public void list(String prefix, Consumer<Stored> each) {
        String what = "list " + Refusal.quoted(prefix);
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            SortedMap<String, String> query = new TreeMap<>();
            query.put("list-type", "2");
            query.put("prefix", place.prefix() + prefix);
            next.filter(token -> !token.isEmpty()).ifPresent(token -> query.put("continuation-token", token));
            HttpResponse<byte[]> answer = send(what, "GET", "/" + place.bucket(), query, Map.of(), new byte[0]);
            if (answer.statusCode() != 200) throw refused(what, answer);
            next = Listing.read(
                    answer.body(),
                    (object, size) -> each.accept(new Stored(
                            object.substring(
                                    Math.min(object.length(), place.prefix().length())),
                            size)));
        }
    }

    @Override
    public void delete(String object) {
        String what = "remove " + Refusal.quoted(object);
        HttpResponse<byte[]> answer = send(what, "DELETE", path(object), new TreeMap<>(), Map.of(), new byte[0]);
        if (answer.statusCode() >= 300 && answer.statusCode() != 404) throw refused(what, answer);
    }

    private String path(String object) {
        return "/" + place.bucket() + "/" + place.prefix() + object;
    }

    /** Asks until there is an answer that says something; a busy or absent service is given time. */
    private HttpResponse<byte[]> send(
            String what,
            String method,
            String path,
            SortedMap<String, String> query,
            Map<String, String> more,
            byte[] body) {
        Duration wait = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            Failure failure;
            try {
                HttpResponse<byte[]> answer =
                        http.send(request(method, path, query, more, body), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 429 && answer.statusCode() < 500) return answer;
                failure = busy(what, answer);
            } catch (IOException e) {
                failure = Failure.of(
                                FailureKind.UNREACHABLE,
                                what + " in " + Refusal.quoted(name()),
                                e.getClass().getSimpleName() + ": " + e.getMessage(),
                                "look whether " + place.endpoint() + " can be reached from here")
                        .causedBy(e);
            } catch (InterruptedException e) {
                throw interrupted(what, e);
            }
            if (attempt == ATTEMPTS) throw failure;
            try {
                Duration asked = failure.retryAfter().orElse(wait);
                pause.of(asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE);
            } catch (InterruptedException e) {
                throw interrupted(what, e);
            }
            wait = wait.multipliedBy(2);
        }
    }

    private HttpRequest request(
            String method, String path, SortedMap<String, String> query, Map<String, String> more, byte[] body) {
        String host = place.endpoint().getAuthority();
        String target = Signature.encoded(path, true) + (query.isEmpty() ? "" : "?" + Signature.query(query));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(place.endpoint().getScheme() + "://" + host + target))
                .timeout(LONGEST);
        signature
                .headers(method, host, path, query, more, body, clock.instant())
                .forEach((name, value) -> {
                    if (!name.equals("host")) request.header(name, value);
                });
        return request.method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private Failure busy(String what, HttpResponse<byte[]> answer) {
        Failure failure = Failure.of(
                FailureKind.OVERLOADED,
                what + " in " + Refusal.quoted(name()),
                "the service answered " + answer.statusCode() + " " + code(answer),
                "try again later, or send less at once");
        return answer.headers()
                .firstValue("retry-after")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> failure.retryAfter(Duration.ofSeconds(Long.parseLong(text))))
                .orElse(failure);
    }

    private Failure refused(String what, HttpResponse<byte[]> answer) {
        String code = code(answer);
        String advice = switch (code) {
            case "NoSuchBucket" -> "make the bucket, or name another";
            case "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken" -> "give it valid credentials";
            case "AccessDenied" -> "let these credentials list, read, write and delete there";
            default -> "see what the service says of it";
        };
        return Failure.of(
                FailureKind.REFUSED,
                what + " in " + Refusal.quoted(name()),
                "the service answered " + answer.statusCode() + " " + code,
                advice);
    }

    private Failure interrupted(String what, InterruptedException e) {
        Thread.currentThread().interrupt();
        return Failure.of(
                        FailureKind.UNREACHABLE,
                        what + " in " + Refusal.quoted(name()),
                        "it was stopped while it waited",
                        "run it again")
                .causedBy(e);
    }

    private static String said(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The service's own word for what is wrong. */
    private static String code(HttpResponse<byte[]> answer) {
        String said = said(answer);
        int from = said.indexOf("<Code>");
        int to = said.indexOf("</Code>");
        return from < 0 || to < from ? "without a reason" : said.substring(from + 6, Math.min(to, from + 66));
    }

    /** What S3 asks for with locked objects, and a guard on the way for all others. */
    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this Java has no MD5; use a complete one", e);
        }
    }
}
