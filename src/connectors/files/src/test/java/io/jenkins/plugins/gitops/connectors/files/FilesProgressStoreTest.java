package io.jenkins.plugins.gitops.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.port.Claim;
import io.jenkins.plugins.gitops.port.Saved;
import io.jenkins.plugins.gitops.testkit.Gen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesProgressStoreTest {
    private static final OperationId ID = new OperationId("promote-7");

    @TempDir
    Path directory;

    private FilesProgressStore store() {
        return new FilesProgressStore(directory.resolve("progress"), new LocalDisk());
    }

    private static FailureKind kind(Throwable e) {
        return ((Failure) e).kind();
    }

    @Test
    void whatWasSavedIsReadBackByAnyone() {
        Claim claim = store().claim(ID, "controller");
        assertThat(claim.saved()).isEmpty();
        assertThat(store().read(ID)).isEmpty();
        assertThat(store().list()).isEmpty();
        store().save(claim, 1, "{\"ä\":1}");
        store().save(claim, 2, "{\n}");
        assertThat(store().read(ID)).contains(new Saved(2, "{\n}", false));
        assertThat(store().list()).containsExactly(ID);
        assertThat(store().claim(ID, "controller").saved()).contains(new Saved(2, "{\n}", false));
        store().forget(ID);
        assertThat(store().list()).isEmpty();
        store().forget(ID);
    }

    @Test
    void i17_anOlderClaimIsFencedOnceANewerOneExists() {
        Claim older = store().claim(ID, "one");
        store().save(older, 1, "first");
        Claim newer = store().claim(ID, "two");
        assertThat(newer.epoch()).isGreaterThan(older.epoch());
        assertThatThrownBy(() -> store().save(older, 2, "late"))
                .satisfies(e -> assertThat(kind(e)).isEqualTo(FailureKind.FENCED))
                .hasMessage(
                        "Cannot save the progress of 'promote-7': it is claimed with epoch 2, this owner has epoch 1;"
                                + " stop writing, the other owner goes on");
        store().save(newer, 2, "second");
        assertThat(store().read(ID)).map(Saved::document).contains("second");
    }

    @Test
    void i6_aWriteThatDoesNotFollowTheStoredOneIsStale() {
        Claim claim = store().claim(ID, "one");
        store().save(claim, 1, "first");
        for (long sequence : List.of(0L, 1L, 3L)) {
            assertThatThrownBy(() -> store().save(claim, sequence, "x"))
                    .satisfies(e -> assertThat(kind(e)).isEqualTo(FailureKind.STALE));
        }
    }

    @Test
    void aDamagedFileIsNoticedAndTheOneBeforeItUsedWithADoubt() throws Exception {
        Claim claim = store().claim(ID, "one");
        store().save(claim, 1, "first");
        store().save(claim, 2, "second");
        Path newest = newest();
        byte[] whole = Files.readAllBytes(newest);
        Gen.number(0, whole.length - 1).check(300, at -> {
            byte[] damaged = at % 2 == 0 ? java.util.Arrays.copyOf(whole, at) : whole.clone();
            if (at % 2 == 1) {
                damaged[at] ^= 0x10;
            }
            Files.write(newest, damaged);
            assertThat(store().read(ID)).contains(new Saved(1, "first", true));
        });
        Claim next = store().claim(ID, "two");
        assertThat(next.epoch()).isGreaterThan(claim.epoch() + 1);
        store().save(next, 2, "second again");
        store().save(next, 3, "third");
        assertThat(store().read(ID)).as("a doubt stays").contains(new Saved(3, "third", true));
    }

    @Test
    void aDeletedFileLeavesADoubtToo() throws Exception {
        Claim claim = store().claim(ID, "one");
        store().save(claim, 1, "first");
        store().save(claim, 2, "second");
        Files.delete(newest());
        assertThat(store().read(ID)).contains(new Saved(1, "first", true));
    }

    @Test
    void bothFilesDamagedIsAnErrorAndNotABeginning() throws Exception {
        Claim claim = store().claim(ID, "one");
        store().save(claim, 1, "first");
        for (String name : List.of("promote-7.progress-a", "promote-7.progress-b")) {
            Files.writeString(directory.resolve("progress").resolve(name), "garbage");
        }
        assertThatThrownBy(() -> store().claim(ID, "two"))
                .satisfies(e -> assertThat(kind(e)).isEqualTo(FailureKind.REFUSED))
                .hasMessageContaining("both of its files (-a, -b) are damaged; restore one from a backup");
    }

    @Test
    void aNewerFormatIsRefusedByItsNumber() throws Exception {
        Claim claim = store().claim(ID, "one");
        store().save(claim, 1, "first");
        Files.writeString(newest(), Files.readString(newest()).replace("gitops-file 1", "gitops-file 9"));
        assertThatThrownBy(() -> store().read(ID))
                .hasMessageContaining("its format is version 9, this is made for 1; use the version of the suite");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "x");
        var store = new FilesProgressStore(file.resolve("progress"), new LocalDisk());
        assertThatThrownBy(() -> store.claim(ID, "one"))
                .satisfies(e -> assertThat(kind(e)).isEqualTo(FailureKind.UNREACHABLE))
                .hasMessageStartingWith("Cannot make the directory '" + file.resolve("progress"));
        assertThatThrownBy(() -> new LocalDisk().force(directory.resolve("absent")))
                .hasMessageContaining("absent");
        assertThatThrownBy(() -> new LocalDisk().locked(directory.resolve("no").resolve("lock"), () -> 1))
                .hasMessageContaining("lock");
        assertThat(new LocalDisk().names(directory.resolve("absent"))).isEmpty();
    }

    @Test
    void readersSeeWholeDocumentsOnlyWhileAWriterIsBusy() throws Exception {
        Claim claim = store().claim(ID, "one");
        String body = "x".repeat(20_000);
        store().save(claim, 1, 1 + body);
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<String> wrong = new AtomicReference<>("");
        Thread reader = new Thread(() -> {
            long last = 0;
            while (done.getCount() > 0) {
                Optional<Saved> saved = store().read(ID);
                long sequence = saved.map(Saved::sequence).orElse(-1L);
                if (sequence < last || !saved.map(Saved::document).orElse("").equals(sequence + body)) {
                    wrong.set("after " + last + " came " + sequence);
                }
                last = sequence;
            }
        });
        reader.start();
        for (int sequence = 2; sequence < 150; sequence++) {
            store().save(claim, sequence, sequence + body);
        }
        done.countDown();
        reader.join();
        assertThat(wrong).hasValue("");
    }

    private Path newest() throws Exception {
        Path a = directory.resolve("progress/promote-7.progress-a");
        Path b = directory.resolve("progress/promote-7.progress-b");
        long ga = Long.parseLong(Files.readString(a).split(" ", -1)[1]);
        long gb = Long.parseLong(Files.readString(b).split(" ", -1)[1]);
        return ga > gb ? a : b;
    }
}
