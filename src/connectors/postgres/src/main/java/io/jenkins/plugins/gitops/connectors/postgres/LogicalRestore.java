package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.backup.repository.BackupRepository;
import io.jenkins.plugins.gitops.backup.repository.Snapshot;
import io.jenkins.plugins.gitops.backup.repository.SnapshotReader;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts a snapshot into a database that holds nothing yet: what comes before the rows, the rows, what builds on them. */
public final class LogicalRestore {
    private final Database database;
    private final Tools tools;
    private final int workers;
    private final Consumer<String> progress;

    public LogicalRestore(Database database, Tools tools, int workers, Consumer<String> progress) {
        this.database = database;
        this.tools = tools;
        this.workers = workers;
        this.progress = progress;
    }

    /** Restores all of it; the database has to be empty. */
    public void restore(BackupRepository repository, Snapshot snapshot) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<Table> there = Catalog.tables(statement);
            if (!there.isEmpty()) {
                throw new Refusal(
                        "restore into " + database,
                        "it holds " + there.size() + " tables, as "
                                + there.get(0).sql(),
                        "name a database that is empty; nothing was touched");
            }
            int version = Integer.parseInt(Sql.text(statement, "show server_version_num")) / 10_000;
            Path psql = tools.find("psql", version);
            SnapshotReader reader = repository.reader();
            script(psql, reader, snapshot.stream(LogicalBackup.BEFORE));
            rows(reader, snapshot);
            finish(statement, reader, snapshot);
            script(psql, reader, snapshot.stream(LogicalBackup.AFTER));
            refresh(statement, snapshot);
        } catch (SQLException e) {
            throw Database.failure("restore into " + database, e);
        } catch (IOException e) {
            throw Sql.failure("restore into " + database, e);
        }
    }

    private void script(Path psql, SnapshotReader reader, Snapshot.Stream stream) {
        Tools.run(
                database,
                psql,
                List.of(
                        "--no-psqlrc",
                        "--quiet",
                        "--set=ON_ERROR_STOP=1",
                        "--single-transaction",
                        "--output=/dev/null"),
                (out, in) -> {
                    reader.restore(stream, in);
                    in.close();
                    out.readAllBytes();
                });
    }

    private void rows(SnapshotReader reader, Snapshot snapshot) {
        List<Snapshot.Stream> tables = snapshot.streams().stream()
                .filter(stream -> stream.name().startsWith(Table.STREAM))
                .sorted((one, other) -> Long.compare(other.length(), one.length()))
                .toList();
        ThreadLocal<SnapshotReader> readers = ThreadLocal.withInitial(reader::another);
        Side.bySide(workers, tables, database::connect, (connection, stream) -> {
            connection.setAutoCommit(false);
            String table = stream.name().substring(Table.STREAM.length());
            copy(connection, "copy " + table + " from stdin", readers.get(), stream);
            connection.commit();
            progress.accept(table + ": " + stream.length() + " bytes");
        });
    }

    private static void copy(Connection connection, String sql, SnapshotReader reader, Snapshot.Stream stream)
            throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            reader.restore(stream, new CopySink(copy));
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private static void finish(Statement statement, SnapshotReader reader, Snapshot snapshot)
            throws SQLException, IOException {
        for (Map.Entry<String, Json> one : ((Json.Obj)
                        snapshot.notes().get("sequences").orElseThrow())
                .fields()
                .entrySet()) {
            String[] stands = ((Json.Text) one.getValue()).value().split(",", 2);
            try (PreparedStatement set =
                    statement.getConnection().prepareStatement("select pg_catalog.setval(?::regclass, ?, ?)")) {
                set.setString(1, one.getKey());
                set.setLong(2, Long.parseLong(stands[0]));
                set.setBoolean(3, Boolean.parseBoolean(stands[1]));
                set.execute();
            }
        }
        boolean objects = snapshot.streams().stream().anyMatch(one -> one.name().equals(LogicalBackup.OBJECTS));
        if (objects) {
            statement.execute("create temporary table gitops_objects (id oid, bytes bytea)");
            copy(
                    statement.getConnection(),
                    "copy pg_temp.gitops_objects from stdin",
                    reader,
                    snapshot.stream(LogicalBackup.OBJECTS));
            statement.execute("select pg_catalog.lo_from_bytea(id, bytes) from pg_temp.gitops_objects");
            statement.execute("drop table pg_temp.gitops_objects");
        }
    }

    private void refresh(Statement statement, Snapshot snapshot) throws SQLException {
        for (Json view : ((Json.Arr) snapshot.notes().get("views").orElseThrow()).items()) {
            statement.execute("refresh materialized view " + ((Json.Text) view).value());
        }
        statement.execute("analyze");
        progress.accept("all of snapshot " + snapshot.id() + " is restored");
    }
}
