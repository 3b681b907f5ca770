package io.jenkins.plugins.gitops.connectors.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL for one test class. */
final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    Server(Path folder) throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
    }

    Database database(String name) {
        return new Database("127.0.0.1", postgres.getPort(), name, "postgres", "postgres", "disable");
    }

    Database made(String name, String... statements) {
        run("postgres", "create database \"" + name + "\"");
        run(name, statements);
        return database(name);
    }

    void run(String database, String... statements) {
        try (Connection connection = database(database).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = public");
            for (String one : statements) statement.execute(one);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run: " + e.getMessage(), e);
        }
    }

    String ask(String database, String query) {
        try (Connection connection = database(database).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = public");
            return String.join("\n", Sql.texts(statement, query));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
