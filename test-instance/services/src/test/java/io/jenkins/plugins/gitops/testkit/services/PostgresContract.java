package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What PostgreSQL does for a test, whichever it is. */
abstract class PostgresContract {
    @Test
    void storesRows(Stack stack) throws SQLException {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (n int)");
            statement.execute("insert into t values (1), (2)");
            assertThat(one(statement, "select sum(n) from t")).isEqualTo("3");
        }
    }

    @Test
    void isVersion15(Stack stack) throws SQLException {
        try (Connection connection = connect(stack);
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, "show server_version")).startsWith("15.");
        }
    }

    @Test
    void givesEachTestADatabaseOfItsOwn(Stack stack) throws SQLException {
        try (Connection first = connect(stack);
                Connection second = connect(stack)) {
            first.createStatement().execute("create table only_here (n int)");
            assertThat(one(second.createStatement(), "select count(*) from pg_tables where tablename = 'only_here'"))
                    .isEqualTo("0");
        }
    }

    private static Connection connect(Stack stack) throws SQLException {
        return DriverManager.getConnection(
                stack.fresh(Component.POSTGRES), stack.tell("POSTGRES_USER"), stack.tell("POSTGRES_PASSWORD"));
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
