package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Restores a snapshot into a database that exists for this alone, and compares the number and the digest of each
 * table's rows with what the backup saw. Only then is it noted as proven.
 */
public final class DatabaseProof {
    private final Database server;
    private final Tools tools;
    private final int workers;
    private final InstantSource clock;
    private final Consumer<String> progress;

    /** Where to restore to: any database of a server on which the user may make others. */
    public DatabaseProof(Database server, Tools tools, int workers, InstantSource clock, Consumer<String> progress) {
        this.server = server;
        this.tools = tools;
        this.workers = workers;
        this.clock = clock;
        this.progress = progress;
    }

    /** Proves the snapshot and notes it, or fails with every table that is not as it was. */
    public Json.Obj prove(BackupRepository repository, Snapshot snapshot) {
        Instant began = clock.instant();
        String scratch = "gitops_proof_" + UUID.randomUUID().toString().replace("-", "");
        on(server, "create database " + scratch + " template template0");
        try {
            Database database = server.named(scratch);
            new LogicalRestore(database, tools, workers, progress).restore(repository, snapshot);
            Duration restored = Duration.between(began, clock.instant());
            int tables = compare(database, snapshot);
            Map<String, Object> evidence = new LinkedHashMap<>();
            evidence.put("snapshot", snapshot.id());
            evidence.put("tables", tables);
            evidence.put("bytes", snapshot.length());
            evidence.put("restoredInMillis", restored.toMillis());
            evidence.put(
                    "provedInMillis", Duration.between(began, clock.instant()).toMillis());
            Json.Obj proof = (Json.Obj) Json.of(evidence);
            repository.prove(snapshot.id(), proof);
            return proof;
        } finally {
            on(server, "drop database if exists " + scratch + " with (force)");
        }
    }

    private static void on(Database server, String sql) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Database.failure("make room for a proof on " + server, e);
        }
    }

    private int compare(Database database, Snapshot snapshot) {
        Map<String, Json> expected = ((Json.Obj) snapshot.notes().get("tables").orElseThrow()).fields();
        Map<String, RowDigest.Rows> found = new TreeMap<>();
        List<Table> tables = tables(database);
        Side.bySide(workers, tables, database::connect, (connection, table) -> {
            RowDigest.Rows rows = rows(connection, table);
            synchronized (found) {
                found.put(table.sql(), rows);
            }
        });
        List<String> differ = new ArrayList<>();
        expected.forEach((table, seen) -> {
            Map<String, Json> fields = ((Json.Obj) seen).fields();
            RowDigest.Rows rows = found.remove(table);
            Json now =
                    rows == null ? Json.of("missing") : Json.of(Map.of("rows", rows.count(), "digest", rows.digest()));
            if (!now.equals(new Json.Obj(fields))) differ.add(table + " is " + now + " and was " + seen);
        });
        found.keySet().forEach(table -> differ.add(table + " was not in the backup"));
        if (!differ.isEmpty()) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "prove snapshot '" + snapshot.id() + "'",
                    "what was restored differs: " + String.join("; ", differ),
                    "do not count on it; the newest proven snapshot is as good as it was");
        }
        return expected.size();
    }

    private static List<Table> tables(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return Catalog.tables(statement);
        } catch (SQLException e) {
            throw Database.failure("compare " + database, e);
        }
    }

    private static RowDigest.Rows rows(Connection connection, Table table) throws SQLException, IOException {
        RowDigest digest = new RowDigest();
        try (InputStream copy =
                new PGCopyInputStream(connection.unwrap(PGConnection.class), "copy " + table.sql() + " to stdout")) {
            copy.transferTo(digest);
        }
        return digest.rows();
    }
}
