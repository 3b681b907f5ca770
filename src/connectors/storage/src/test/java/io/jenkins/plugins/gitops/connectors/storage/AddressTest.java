package io.jenkins.plugins.gitops.connectors.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.backup.store.BackupStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static BackupStore open(String address) {
        return Address.open(address, () -> new S3Place.Login("key", "secret", Optional.empty()));
    }

    @Test
    void opensFoldersAndBuckets() {
        assertThat(open("/backups")).isInstanceOf(DirectoryStore.class);
        assertThat(open("s3://bucket").name()).isEqualTo("s3://bucket/");
        assertThat(open("s3://bucket/team/a?region=eu-central-1&endpoint=http://127.0.0.1:9000&locked-days=30")
                        .name())
                .isEqualTo("s3://bucket/team/a/");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        assertThatThrownBy(() -> open("backups")).hasMessageContaining("write '/a/folder' or 's3://bucket/prefix");
        assertThatThrownBy(() -> open("s3://bucket?regoin=x"))
                .hasMessageContaining(
                        "it says 'regoin=x'; behind the '?' may stand [encryption, endpoint, locked-days");
        assertThatThrownBy(() -> open("s3://Bucket")).hasMessageContaining("take the bucket");
        assertThatThrownBy(() -> open("s3://bucket?endpoint=ftp://x"))
                .hasMessageContaining("its endpoint is 'ftp://x'");
        assertThatThrownBy(() -> open("s3://bucket?locked-days=soon")).hasMessageContaining("write a number of days");
    }
}
