package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.backup.chunk.Cutter;
import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.backup.repository.SnapshotWriter;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.backup.seal.MasterKey;
import io.jenkins.plugins.gitops.connectors.storage.DirectoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ours beside pg_dump's own format and the pipe that people write, on one database in one run. */
@Tag("bench")
class BackupBench {
    private static final int MEGABYTES = Integer.getInteger("backup.megabytes", 300);
    private static final Tools TOOLS = Tools.ofThisMachine();

    @TempDir
    private Path folder;

    private interface Run {
        void run() throws Exception;
    }

    private static double seconds(Run run) throws Exception {
        long began = System.nanoTime();
        run.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void shell(Database database, String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-o", "pipefail", "-c", command).inheritIO();
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGHOST", database.host());
        builder.environment().put("PGPORT", String.valueOf(database.port()));
        builder.environment().put("PGUSER", database.user());
        if (builder.directory(folder.toFile()).start().waitFor() != 0)
            throw new IllegalStateException("Cannot run " + command);
    }

    @Test
    void measures() throws Exception {
        try (Server server = new Server(folder.resolve("pg"))) {
            int rows = MEGABYTES * 1_000_000 / 250 / 4;
            String[] make = new String[8];
            for (int i = 0; i < 4; i++) {
                make[2 * i] = "create table t" + i
                        + " (id bigint primary key, at timestamptz, who text, what text, n numeric)";
                make[2 * i + 1] = "insert into t" + i + " select n, now() - n * interval '1 second', md5(n::text),"
                        + " repeat(md5((n * 7)::text), 5), n / 7.0 from generate_series(1, " + rows + ") n";
            }
            Database database = server.made("big", make);
            long bytes = Long.parseLong(server.ask("big", "select pg_database_size('big')"));
            System.out.printf(Locale.ROOT, "database: %.0f MB%n", bytes / 1e6);
            BackupRepository repository = BackupRepository.openOrMake(
                    List.of(new DirectoryStore(folder.resolve("backups"))),
                    KeyRing.of(List.of(MasterKey.of(Base64.getEncoder().encodeToString(new byte[32])))),
                    Cutter.Sizes.standard(),
                    Clock.systemUTC());
            double custom = seconds(() -> shell(database, "pg_dump -Fc big > big.dump"));
            say("pg_dump -Fc", custom, Files.size(folder.resolve("big.dump")));
            double pipe = seconds(() -> shell(
                    database, "pg_dump big | zstd -q -3 | openssl enc -aes-256-ctr -pbkdf2 -pass pass:x > big.pipe"));
            say("pg_dump | zstd | openssl", pipe, Files.size(folder.resolve("big.pipe")));
            SnapshotWriter writer = repository.begin("big");
            Snapshot[] taken = new Snapshot[1];
            double ours = seconds(() -> taken[0] = new LogicalBackup(database, TOOLS, 2, phrase -> {}).take(writer));
            say("ours, 2 workers", ours, writer.stored());
            SnapshotWriter again = repository.begin("big");
            double second = seconds(() -> new LogicalBackup(database, TOOLS, 2, phrase -> {}).take(again));
            say("ours, nothing changed", second, again.stored());
            server.run(
                    "big", "update t0 set n = n + 1 where id % 100 = 0", "update t1 set n = n + 1 where id % 100 = 0");
            SnapshotWriter changed = repository.begin("big");
            new LogicalBackup(database, TOOLS, 2, phrase -> {}).take(changed);
            System.out.printf(
                    Locale.ROOT,
                    "1 %% of the rows of half of the tables changed: %.0f %% of the first stored%n",
                    100.0 * changed.stored() / writer.stored());
            server.made("restored");
            server.made("restored_by_pg");
            double theirs = seconds(() -> shell(database, "pg_restore -j2 -d restored_by_pg big.dump"));
            double back = seconds(() -> new LogicalRestore(server.database("restored"), TOOLS, 2, phrase -> {})
                    .restore(repository, taken[0]));
            System.out.printf(Locale.ROOT, "restore: pg_restore -j2 %.1f s, ours %.1f s%n", theirs, back);
            System.out.printf(
                    Locale.ROOT,
                    "ours is %.2f times as fast as the pipe and %.2f times as fast as pg_dump -Fc%n",
                    pipe / ours,
                    custom / ours);
        }
    }

    private static void say(String what, double seconds, long bytes) {
        System.out.printf(Locale.ROOT, "%s: %.1f s, %.1f MB%n", what, seconds, bytes / 1e6);
    }
}
