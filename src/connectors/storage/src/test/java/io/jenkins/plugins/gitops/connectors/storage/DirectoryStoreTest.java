package io.jenkins.plugins.gitops.connectors.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.backup.store.BackupStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    BackupStore store() {
        return new DirectoryStore(folder.resolve("backups"));
    }

    @Test
    void leavesNothingBeside() throws Exception {
        store().put("packs/1", new byte[9]);
        try (var files = Files.list(folder.resolve("backups/.writing"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void keepsWithinItsDirectory() {
        assertThatThrownBy(() -> store().put("../elsewhere", new byte[1])).hasMessageContaining("it would lie outside");
        assertThatThrownBy(() -> store().read("")).hasMessageContaining("it would lie outside");
    }

    @Test
    void saysThatItCannotWriteAndWhere() throws Exception {
        Path taken = folder.resolve("taken");
        Files.writeString(taken, "a file");
        assertThatThrownBy(() -> new DirectoryStore(taken).put("packs/1", new byte[1]))
                .hasMessageStartingWith("Cannot write 'packs/1' in '" + taken)
                .hasMessageContaining("what was there before is as it was");
        assertThat(Objects.requireNonNull(Files.readString(taken))).isEqualTo("a file");
    }
}
