package io.jenkins.plugins.gitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups from the command line alone, on a real server: the day on which Jenkins is gone too. */
class BackupCommandsTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private static Path data;

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream side = new ByteArrayOutputStream();
    private final Map<String, String> environment = new TreeMap<>(Map.of("PGPASSWORD", "postgres"));

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("pg"))
                .setServerConfig("fsync", "off")
                .start();
        run("create database shop");
        in("shop", "create table orders (id serial primary key, what text)");
        in("shop", "insert into orders (what) select 'thing ' || n from generate_series(1, 500) n");
        run("create database afterwards");
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void key() throws Exception {
        Files.writeString(folder.resolve("key"), KEY);
    }

    private static void run(String sql) throws SQLException {
        in("postgres", sql);
    }

    private static String in(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) return "";
            ResultSet found = statement.getResultSet();
            return found.next() ? found.getString(1) : "";
        }
    }

    private static String url(String database) {
        return "postgres://postgres@127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    private ExitCode gitops(String... words) {
        out.reset();
        side.reset();
        List<String> all = new ArrayList<>(Arrays.asList(words));
        if (!all.contains("--help")) {
            all.addAll(List.of("--place", folder.resolve("near").toString()));
            all.addAll(List.of("--place", folder.resolve("far").toString()));
            if (!environment.containsKey("GITOPS_BACKUP_KEY"))
                all.addAll(List.of("--key-file", folder.resolve("key").toString()));
        }
        return new Gitops(environment, Clock.systemUTC(), print(out), print(side)).run(all);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + side.toString(StandardCharsets.UTF_8);
    }

    @Test
    void backsUpProvesRestoresInspectsAndPrunes() throws Exception {
        assertThat(gitops("backup", url("shop"), "--ssl", "disable")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(said()).contains("\"public\".\"orders\": 500 rows").contains(" of shop: ");
        assertThat(gitops("backups")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(said()).contains("shop").contains("never");
        assertThat(gitops("prove", "newest", url("postgres"))).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(said()).contains("is proven: 1 tables restored and equal");
        gitops("backups", "-o", "json");
        assertThat(said()).contains("\"provenAt\":\"20");
        assertThat(gitops("restore", "newest", url("afterwards"), "--of", "shop"))
                .isEqualTo(ExitCode.SUCCEEDED);
        assertThat(in("afterwards", "select count(*) || max(what) from orders")).isEqualTo("500thing 99");
        assertThat(gitops("inspect")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(gitops("prune", "--dry-run", "--days", "0")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(said()).contains("stays  the newest");
        assertThat(gitops("prune")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(said()).contains("0 snapshots removed");
        assertThat(said()).doesNotContain(KEY);
    }

    @Test
    void tellsWhatIsDamagedAndRestoresFromTheOtherPlace() throws Exception {
        in("postgres", "create database twice");
        gitops("backup", url("shop"));
        try (var packs = Files.list(folder.resolve("near/packs"))) {
            for (Path pack : packs.toList()) Files.write(pack, new byte[100]);
        }
        assertThat(gitops("inspect")).isEqualTo(ExitCode.FAILED);
        assertThat(said()).contains("it does not begin as an object of a backup repository does");
        assertThat(gitops("restore", "newest", url("twice"))).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(in("twice", "select count(*)::text from orders")).isEqualTo("500");
    }

    @Test
    void takesTheKeyFromTheEnvironmentAndSaysWhichOneFits() throws Exception {
        gitops("backup", url("shop"));
        environment.put("GITOPS_BACKUP_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        assertThat(gitops("backups")).isEqualTo(ExitCode.FAILED);
        assertThat(said()).contains("it was sealed for the keys [");
        environment.put("GITOPS_BACKUP_KEY", KEY);
        assertThat(gitops("backups")).isEqualTo(ExitCode.SUCCEEDED);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(gitops("backup", "shop")).isEqualTo(ExitCode.REFUSED);
        assertThat(said()).contains("write postgres://USER@HOST:PORT/NAME, and the password into PGPASSWORD");
        assertThat(gitops("backup", "postgres://me:hunter2@host/db")).isEqualTo(ExitCode.REFUSED);
        assertThat(said()).doesNotContain("hunter2");
        assertThat(gitops("backups")).isEqualTo(ExitCode.FAILED);
        assertThat(said()).contains("there is none; check the address");
        assertThat(gitops("restore", "newest", url("shop"))).isEqualTo(ExitCode.FAILED);
        assertThat(gitops("backup", url("shop"), "--place", "s3://bucket")).isEqualTo(ExitCode.REFUSED);
        assertThat(said()).contains("'AWS_ACCESS_KEY_ID' is not set");
        assertThat(gitops("backup", "--help")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(said()).contains("--key-file FILE");
    }

    @Test
    void doesNotTouchADatabaseThatHoldsSomething() throws Exception {
        gitops("backup", url("shop"));
        assertThat(gitops("restore", "newest", url("shop"))).isEqualTo(ExitCode.REFUSED);
        assertThat(said()).contains("name a database that is empty; nothing was touched");
        assertThat(in("shop", "select count(*)::text from orders")).isEqualTo("500");
    }
}
