package io.jenkins.plugins.gitops.connectors.storage;

import io.jenkins.plugins.gitops.model.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A bucket, or a part of one, and how to get in.
 *
 * @param endpoint the service; a bucket is the first part of its paths
 * @param prefix what all names begin with, empty or ending in a slash
 * @param encryption what the service encrypts with as well, as {@code AES256} or {@code aws:kms}; empty for nothing
 * @param locked how long no one can remove an object, where the bucket has object lock
 */
public record S3Place(
        URI endpoint,
        String region,
        String bucket,
        String prefix,
        Login login,
        Optional<String> encryption,
        Optional<Duration> locked) {
    public S3Place {
        bucket = Refusal.matching("the bucket", bucket, "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "its name as S3 knows it");
        if (!prefix.isEmpty() && !prefix.endsWith("/")) prefix = prefix + "/";
    }

    /** Access key and secret key; it never shows itself. */
    public record Login(String accessKey, String secretKey, Optional<String> sessionToken) {
        @Override
        public String toString() {
            return "Login " + accessKey;
        }
    }

    /** How people call it. */
    String name() {
        return "s3://" + bucket + "/" + prefix;
    }
}
