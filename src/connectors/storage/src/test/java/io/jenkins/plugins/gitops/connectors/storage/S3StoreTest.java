package io.jenkins.plugins.gitops.connectors.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3StoreTest extends StoreContract {
    private static final S3Place.Login LOGIN = new S3Place.Login("key", "hunter2", Optional.of("token"));

    private final Bucket bucket = new Bucket();
    private final List<Duration> pauses = new ArrayList<>();
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(0, bucket);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private S3Store at(String endpoint, Optional<String> encryption, Optional<Duration> locked) {
        S3Place place =
                new S3Place(URI.create(endpoint), "us-east-1", "bucket", "team/backups", LOGIN, encryption, locked);
        return new S3Store(HttpClient.newHttpClient(), place, new FakeClock(), pauses::add);
    }

    @Override
    BackupStore store() {
        return at("http://" + server.url().getAuthority(), Optional.empty(), Optional.empty());
    }

    @Test
    void givesABusyServiceTheTimeItAsksFor() {
        bucket.refusals.addAll(List.of(503, 429));
        bucket.retryAfter = "7";
        assertThat(store().put("a", new byte[1])).isTrue();
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void givesUpAfterFiveAttemptsAndSaysWhy() {
        bucket.refusals.addAll(List.of(503, 503, 500, 503, 503));
        bucket.says = "SlowDown";
        assertThatThrownBy(() -> store().read("a")).hasMessageContaining("the service answered 503 SlowDown");
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(200L, 400L, 800L, 1600L);
    }

    @Test
    void asksForEncryptionAndALockWhereWanted() {
        at("http://" + server.url().getAuthority(), Optional.of("aws:kms"), Optional.of(Duration.ofDays(30)))
                .put("a", new byte[1]);
        assertThat(bucket.headers)
                .containsEntry("x-amz-server-side-encryption", "aws:kms")
                .containsEntry("x-amz-object-lock-mode", "COMPLIANCE")
                .containsEntry("x-amz-object-lock-retain-until-date", "2026-02-04T09:00:00Z")
                .containsEntry("x-amz-security-token", "token")
                .containsKey("content-md5");
    }

    @Test
    void saysWhatTheServiceRefusesAndNeverTheSecret() {
        for (String says : List.of("NoSuchBucket", "InvalidAccessKeyId", "AccessDenied", "Other")) {
            bucket.says = says;
            bucket.refusals.addAll(List.of(403, 403, 403));
            assertThatThrownBy(() -> store().put("a", new byte[1]))
                    .hasMessageContaining("the service answered 403 " + says)
                    .hasMessageNotContaining("hunter2");
            assertThatThrownBy(() -> store().list("a", stored -> {})).hasMessageContaining(says);
            assertThatThrownBy(() -> store().delete("a")).hasMessageContaining(says);
        }
        assertThat(LOGIN.toString()).doesNotContain("hunter2");
    }

    @Test
    void tellsAMissingBucketFromAMissingObject() {
        assertThat(store().read("a")).isEmpty();
        bucket.says = "NoSuchBucket";
        bucket.refusals.add(404);
        assertThatThrownBy(() -> store().read("a")).hasMessageContaining("make the bucket, or name another");
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThatThrownBy(() -> at("http://127.0.0.1:1", Optional.empty(), Optional.empty())
                        .read("a"))
                .hasMessageContaining("look whether http://127.0.0.1:1 can be reached from here");
        assertThat(pauses).hasSize(4);
    }

    @Test
    void refusesAListThatIsNone() {
        assertThatThrownBy(() -> Listing.read(new byte[] {60, 97}, (name, size) -> {}))
                .hasMessageContaining("it is cut or no XML");
    }
}
