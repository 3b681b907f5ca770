package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.backup.repository.SnapshotWriter;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * A database as one moment shows it, without stopping anyone: schema by pg_dump, rows by COPY from several connections,
 * all of them looking at one exported snapshot.
 */
public final class LogicalBackup {
    static final String BEFORE = "schema/before";
    static final String AFTER = "schema/after";
    static final String OBJECTS = "large objects";

    private final Database database;
    private final Tools tools;
    private final int workers;
    private final Consumer<String> progress;

    public LogicalBackup(Database database, Tools tools, int workers, Consumer<String> progress) {
        this.database = database;
        this.tools = tools;
        this.workers = workers;
        this.progress = progress;
    }

    /** Takes all of the database into the snapshot. */
    public Snapshot take(SnapshotWriter writer) {
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            String moment = Sql.text(statement, "select pg_catalog.pg_export_snapshot()");
            int version = Integer.parseInt(Sql.text(statement, "show server_version_num")) / 10_000;
            Path dump = tools.find("pg_dump", version);
            schema(dump, moment, "pre-data", BEFORE, writer);
            schema(dump, moment, "post-data", AFTER, writer);
            List<Table> tables = Catalog.tables(statement);
            Map<String, Object> notes = new LinkedHashMap<>();
            notes.put("database", database.name());
            notes.put("server", Sql.text(statement, "show server_version"));
            notes.put("sequences", Catalog.sequences(statement));
            notes.put("views", Catalog.filledViews(statement));
            notes.put("extensions", Catalog.extensions(statement));
            notes.put("tables", tables(tables, moment, writer));
            objects(statement, holder, writer);
            progress.accept(tables.size() + " tables are read; writes the snapshot");
            return writer.commit(Optional.empty(), (Json.Obj) Json.of(notes));
        } catch (SQLException e) {
            throw Database.failure("back up " + database, e);
        } catch (IOException e) {
            throw Sql.failure("back up " + database, e);
        }
    }

    private void schema(Path dump, String moment, String section, String stream, SnapshotWriter writer) {
        Tools.run(
                database,
                dump,
                List.of("--schema-only", "--section=" + section, "--snapshot=" + moment),
                (out, in) -> writer.write(stream, out));
    }

    private Map<String, Object> tables(List<Table> tables, String moment, SnapshotWriter writer) {
        Map<String, Object> rows = new TreeMap<>();
        Side.bySide(workers, tables, () -> looking(moment), (connection, table) -> {
            RowDigest digest = new RowDigest();
            try (InputStream copy = new PGCopyInputStream(
                            connection.unwrap(PGConnection.class), "copy " + table.sql() + " to stdout");
                    InputStream counted = digest.over(copy)) {
                writer.write(table.stream(), counted);
            }
            RowDigest.Rows found = digest.rows();
            progress.accept(table.sql() + ": " + found.count() + " rows");
            synchronized (rows) {
                rows.put(table.sql(), Map.of("rows", found.count(), "digest", found.digest()));
            }
        });
        return rows;
    }

    private Connection looking(String moment) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set transaction snapshot '" + moment + "'");
        }
        return connection;
    }

    /** Large objects, each with its number. */
    private static void objects(Statement statement, Connection connection, SnapshotWriter writer)
            throws SQLException, IOException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery("select oid from pg_catalog.pg_largeobject_metadata order by oid")) {
            while (found.next()) ids.add(found.getLong(1));
        }
        if (ids.isEmpty()) return;
        String copy = "copy (select oid, pg_catalog.lo_get(oid) from pg_catalog.pg_largeobject_metadata order by oid)"
                + " to stdout";
        try (InputStream in = new PGCopyInputStream(connection.unwrap(PGConnection.class), copy)) {
            writer.write(OBJECTS, in);
        }
    }
}
