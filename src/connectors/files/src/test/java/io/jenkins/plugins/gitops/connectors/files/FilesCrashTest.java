package io.jenkins.plugins.gitops.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.operation.Driver;
import io.jenkins.plugins.gitops.operation.DriverSettings;
import io.jenkins.plugins.gitops.operation.Effect;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationRegistry;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Outcome;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.operation.Workers;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.KilledJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An operation whose progress is in files, killed at every fsync, rename, read, write and call of its world. */
class FilesCrashTest {
    private static final OperationId ID = new OperationId("stamp");

    @TempDir
    Path directory;

    /** The world: a book in which each line is stamped, found again by its text. */
    interface Book {
        void stamp(String line);

        boolean has(String line);
    }

    /** A book in a file, so that it outlives a JVM. */
    record FileBook(Path file) implements Book {
        @Override
        public void stamp(String line) {
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean has(String line) {
            return lines().contains(line);
        }

        List<String> lines() {
            try {
                return Files.exists(file) ? Files.readAllLines(file) : List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    record StampRequest(int lines) {}

    record StampPlan(List<String> lines) {}

    record StampOutcome(OutcomeKind kind, String reason) implements Outcome {}

    record Stamp(Book book) implements Operation<StampRequest, StampPlan, StampOutcome> {
        @Override
        public String kind() {
            return "stamp";
        }

        @Override
        public Class<StampRequest> requestType() {
            return StampRequest.class;
        }

        @Override
        public Class<StampPlan> planType() {
            return StampPlan.class;
        }

        @Override
        public Class<StampOutcome> outcomeType() {
            return StampOutcome.class;
        }

        @Override
        public Duration deadline(StampRequest request) {
            return Duration.ofHours(1);
        }

        @Override
        public StampPlan plan(StampRequest request) {
            return new StampPlan(Stream.iterate(1, i -> i + 1)
                    .limit(request.lines())
                    .map(i -> "line " + i)
                    .toList());
        }

        @Override
        public Stride<StampOutcome> advance(StampPlan plan, Progress progress) {
            for (String line : plan.lines()) {
                progress.once(
                        line.replace(' ', '-'),
                        Boolean.class,
                        Effect.of(key -> book.has(line) ? Optional.of(true) : Optional.empty(), key -> {
                            book.stamp(line);
                            return true;
                        }));
            }
            return new Stride.Done<>(
                    new StampOutcome(OutcomeKind.SUCCEEDED, plan.lines().size() + " lines"));
        }
    }

    static OperationStatus drive(Path directory, Boundaries boundaries, int lines) {
        return drive(directory, new LocalDisk(), new FileBook(directory.resolve("book")), boundaries, lines);
    }

    static OperationStatus drive(Path directory, Disk real, Book far, Boundaries boundaries, int lines) {
        FakeClock clock = new FakeClock();
        Disk disk = boundaries.around(Disk.class, real);
        Book book = boundaries.around(Book.class, far);
        FilesProgressStore store = new FilesProgressStore(directory.resolve("progress"), disk);
        List<OperationStatus> ended = new ArrayList<>();
        try (Driver driver = new Driver(
                new OperationRegistry(List.of(new Stamp(book))),
                clock,
                clock,
                Workers.on(clock),
                DriverSettings.of("controller", 1),
                new OperationListener() {
                    @Override
                    public void ended(OperationStatus status, Ending ending) {
                        ended.add(status);
                    }
                })) {
            OperationStatus begun = submit(driver, store, lines);
            clock.runAll(Duration.ofHours(2));
            return ended.isEmpty() ? begun : ended.get(0);
        }
    }

    private static OperationStatus submit(Driver driver, FilesProgressStore store, int lines) {
        for (int attempt = 1; ; attempt++) {
            try {
                return driver.submit(ID, new StampRequest(lines), store, Actor.suite("test"));
            } catch (Failure failure) {
                assertThat(attempt).isLessThan(3);
            }
        }
    }

    /** A book whose pages need no disk. */
    private record MemoryBook(List<String> lines) implements Book {
        @Override
        public void stamp(String line) {
            lines.add(line);
        }

        @Override
        public boolean has(String line) {
            return lines.contains(line);
        }
    }

    /** The power fails with each life. */
    private record World(LosingDisk disk, MemoryBook book) implements CrashSweep.Story {
        @Override
        public void run(Boundaries boundaries) {
            disk.fail();
            OperationStatus status = drive(Path.of("/run"), disk, book, boundaries, 3);
            assertThat(status.ending()).map(Ending::kind).contains(OutcomeKind.SUCCEEDED);
        }

        @Override
        public void check() {
            assertThat(book.lines()).containsExactly("line 1", "line 2", "line 3");
        }
    }

    private static CrashSweep sweep(String name, boolean keepsNames, boolean forces) {
        return CrashSweep.of(
                name, () -> new World(new LosingDisk(keepsNames, forces), new MemoryBook(new ArrayList<>())));
    }

    @Test
    void i19_aPowerFailureAtAnyFsyncRenameOrCallRepeatsAndForgetsNothing() {
        CrashSweep sweep = sweep("progress in files, what was not forced is lost", false, true);
        assertThat(sweep.kill().mustBeClean().points()).isGreaterThan(150);
        sweep.killTwice().mustBeClean();
        sweep("progress in files, names survive without data", true, true)
                .kill()
                .mustBeClean();
    }

    @Test
    void findsAStoreThatDoesNotForce() {
        assertThat(sweep("planted: no fsync, all lost", false, false).kill().violations())
                .isNotEmpty();
        assertThat(sweep("planted: no fsync, names survive", true, false).kill().violations())
                .isNotEmpty();
    }

    @Test
    void i19_aDiskThatFailsOnceAtAnyPointRepeatsAndForgetsNothing() {
        sweep("progress in files, disk fails once", false, true)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "use the disk", where, "try again"))
                .mustBeClean();
    }

    @Test
    void i19_aDamagedNewestFileMakesEveryEffectBeLookedUp() throws Exception {
        drive(directory, Boundaries.counting(), 3);
        for (String name : List.of("stamp.progress-a", "stamp.progress-b")) {
            Path file = directory.resolve("progress").resolve(name);
            if (Files.readString(file).contains("ending")) {
                Files.writeString(file, "torn");
            }
        }
        // what is left is the page before the end; take its marks away as an older page would not have them
        drive(directory, Boundaries.counting(), 3);
        assertThat(new FileBook(directory.resolve("book")).lines()).containsExactly("line 1", "line 2", "line 3");
    }

    /** The main method of the JVM that is killed. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            drive(Path.of(arguments[0]), KilledJvm.standingStillAt(Integer.parseInt(arguments[1])), 3);
        }
    }

    @Test
    @Timeout(180)
    void i19_aRealJvmKilledBySigkillRepeatsAndForgetsNothing() throws Exception {
        Boundaries counting = Boundaries.counting();
        drive(FilesLeaseStoreTest.fresh(directory), counting, 3);
        List<String> points = counting.points();
        List<Integer> chosen = Stream.of("after Book.stamp", "before Disk.move", "after Disk.move", "after Disk.write")
                .map(points::lastIndexOf)
                .toList();
        for (int point : chosen) {
            Path world = FilesLeaseStoreTest.fresh(directory);
            String where = KilledJvm.run(Main.class, world.toString(), String.valueOf(point));
            assertThat(where).isEqualTo(point + ": " + points.get(point));
            assertThat(drive(world, Boundaries.counting(), 3).ending())
                    .map(Ending::kind)
                    .contains(OutcomeKind.SUCCEEDED);
            assertThat(new FileBook(world.resolve("book")).lines()).containsExactly("line 1", "line 2", "line 3");
        }
        System.out.println("SIGKILL sweep: " + chosen.size() + " points of " + points.size());
    }
}
