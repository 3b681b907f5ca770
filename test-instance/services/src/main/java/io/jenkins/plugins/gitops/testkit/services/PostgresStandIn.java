package io.jenkins.plugins.gitops.testkit.services;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Service;
import io.jenkins.plugins.gitops.testkit.stack.StandIn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** PostgreSQL 15 out of zonky's binaries: server only, no dump tools. */
public final class PostgresStandIn implements StandIn {
    @Override
    public Component component() {
        return Component.POSTGRES;
    }

    @Override
    public Service start(Path folder) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .start();
        Map<String, String> offers = Map.of(
                "POSTGRES_HOST", "127.0.0.1",
                "POSTGRES_PORT", Integer.toString(postgres.getPort()),
                "POSTGRES_USER", "postgres",
                "POSTGRES_PASSWORD", "postgres",
                "POSTGRES_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
        return new Service() {
            @Override
            public Map<String, String> offers() {
                return offers;
            }

            @Override
            public String fresh(String name) {
                run("create database \"" + name + "\"");
                return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
            }

            @Override
            public void discard(String name) {
                run("drop database if exists \"" + name + "\" with (force)");
            }

            private void run(String statement) {
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement running = connection.createStatement()) {
                    running.execute(statement);
                } catch (SQLException e) {
                    throw new IllegalStateException("Cannot run \"" + statement + "\": " + e.getMessage(), e);
                }
            }

            @Override
            public void close() {
                try {
                    postgres.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot stop PostgreSQL: " + e.getMessage(), e);
                }
            }
        };
    }
}
