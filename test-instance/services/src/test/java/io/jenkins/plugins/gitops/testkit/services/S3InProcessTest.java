package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.connectors.storage.S3Place;
import io.jenkins.plugins.gitops.connectors.storage.S3Store;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.InProcess;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The backups' S3 client against a server of others, which checks every signature. */
@InProcess(Component.S3)
class S3InProcessTest {
    private static S3Store store(Stack stack, String bucket, String secret) {
        S3Place.Login login = new S3Place.Login(stack.tell("S3_KEY"), secret, Optional.empty());
        S3Place place = new S3Place(
                URI.create(stack.tell("S3_URL")),
                "us-east-1",
                bucket,
                "team/backups",
                login,
                Optional.empty(),
                Optional.empty());
        return new S3Store(HttpClient.newHttpClient(), place, Clock.systemUTC(), time -> {});
    }

    @Test
    void writesReadsListsAndRemovesUnderAnyName(Stack stack) {
        S3Store store = store(stack, stack.fresh(Component.S3), stack.tell("S3_SECRET"));
        byte[] bytes = new byte[17 << 20];
        new SplittableRandom(1).nextBytes(bytes);
        assertThat(store.put("packs/a b+c&d=é", bytes)).isTrue();
        assertThat(store.read("packs/a b+c&d=é")).contains(bytes);
        assertThat(store.put("packs/a b+c&d=é", new byte[1])).isFalse();
        for (int i = 0; i < 1_010; i++) store.put("index/" + i, new byte[] {1});
        Set<String> names = new TreeSet<>();
        store.list("index/", stored -> names.add(stored.object()));
        assertThat(names).hasSize(1_010);
        store.delete("packs/a b+c&d=é");
        assertThat(store.read("packs/a b+c&d=é")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithCredentialsAndBuckets(Stack stack) {
        String bucket = stack.fresh(Component.S3);
        assertThatThrownBy(() -> store(stack, bucket, "other").put("a", new byte[1]))
                .hasMessageContaining("SignatureDoesNotMatch; give it valid credentials");
        assertThatThrownBy(() ->
                        store(stack, "nowhere-at-all", stack.tell("S3_SECRET")).read("a"))
                .hasMessageContaining("NoSuchBucket; make the bucket");
    }
}
