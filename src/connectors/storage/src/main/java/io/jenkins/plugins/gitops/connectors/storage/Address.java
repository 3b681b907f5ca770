package io.jenkins.plugins.gitops.connectors.storage;

import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.Refusal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Where backups go, as people write it: a folder ({@code /backups}), or a bucket
 * ({@code s3://bucket/team?region=eu-central-1&endpoint=https://s3.example.com&encryption=aws:kms&locked-days=30}).
 */
public final class Address {
    private static final Set<String> KNOWN = Set.of("region", "endpoint", "encryption", "locked-days");

    private Address() {}

    /** Opens the place; the login is asked for only where one is needed. */
    public static BackupStore open(String address, Supplier<S3Place.Login> login) {
        if (address.startsWith("s3://")) return bucket(address, login.get());
        if (address.startsWith("/")) return new DirectoryStore(Path.of(address));
        throw new Refusal(
                "keep backups in " + Refusal.quoted(address),
                "it is neither a folder from the root on nor a bucket",
                "write '/a/folder' or 's3://bucket/prefix?region=…'");
    }

    private static BackupStore bucket(String address, S3Place.Login login) {
        String rest = address.substring("s3://".length());
        int mark = rest.indexOf('?');
        Map<String, String> options = options(address, mark < 0 ? "" : rest.substring(mark + 1));
        String path = mark < 0 ? rest : rest.substring(0, mark);
        int slash = path.indexOf('/');
        String region = options.getOrDefault("region", "us-east-1");
        URI endpoint = endpoint(address, options.getOrDefault("endpoint", "https://s3." + region + ".amazonaws.com"));
        S3Place place = new S3Place(
                endpoint,
                region,
                slash < 0 ? path : path.substring(0, slash),
                slash < 0 ? "" : path.substring(slash + 1),
                login,
                Optional.ofNullable(options.get("encryption")),
                Optional.ofNullable(options.get("locked-days")).map(days -> days(address, days)));
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return new S3Store(http, place, Clock.systemUTC(), Pause.real());
    }

    private static Map<String, String> options(String address, String query) {
        Map<String, String> options = new TreeMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] both = pair.split("=", 2);
            if (both.length != 2 || !KNOWN.contains(both[0])) {
                throw new Refusal(
                        "keep backups in " + Refusal.quoted(address),
                        "it says " + Refusal.quoted(pair),
                        "behind the '?' may stand " + new java.util.TreeSet<>(KNOWN) + ", each with '=' and a value");
            }
            options.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return options;
    }

    private static URI endpoint(String address, String text) {
        if (text.matches("https?://[A-Za-z0-9.:-]+/?")) return URI.create(text.replaceFirst("/$", ""));
        throw new Refusal(
                "keep backups in " + Refusal.quoted(address),
                "its endpoint is " + Refusal.quoted(text),
                "write it as https://host or https://host:port");
    }

    private static Duration days(String address, String text) {
        if (text.matches("[1-9][0-9]{0,4}")) return Duration.ofDays(Long.parseLong(text));
        throw new Refusal(
                "keep backups in " + Refusal.quoted(address),
                "locked-days is " + Refusal.quoted(text),
                "write a number of days");
    }
}
