package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A database and who we are there; it never shows the password.
 *
 * @param sslMode as libpq names it: {@code disable}, {@code prefer}, {@code require}, {@code verify-full}
 */
public record Database(String host, int port, String name, String user, String password, String sslMode) {
    /** What makes texts of values the same on every server. */
    private static final String PLAIN =
            "set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';"
                    + " set bytea_output = 'hex'; set extra_float_digits = 1; set row_security = off; set search_path = ''";

    /** The same server, another of its databases. */
    public Database named(String other) {
        return new Database(host, port, other, user, password, sslMode);
    }

    Connection connect() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", sslMode);
        properties.setProperty("ApplicationName", "gitops backup");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + name, properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute(PLAIN);
            }
            return connection;
        } catch (SQLException e) {
            throw failure("connect to " + this, e);
        }
    }

    /** What a server refused, with what can be done where its code tells. */
    static Failure failure(String what, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String advice = switch (state) {
            case "28P01", "28000" -> "give the user and password that the server knows";
            case "3D000" -> "make the database, or name another";
            case "42501" -> "grant the user what it needs, as the role pg_read_all_data does for a backup";
            case "08001", "08006", "57P03" -> "look whether the server runs and can be reached from here";
            default -> "see what the server says of it";
        };
        boolean away = state.startsWith("08") || state.startsWith("57P");
        return Failure.of(
                        away ? FailureKind.UNREACHABLE : FailureKind.REFUSED,
                        what,
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " (" + state + ")",
                        advice)
                .causedBy(e);
    }

    @Override
    public String toString() {
        return "database " + Refusal.quoted(name) + " on " + host + ":" + port;
    }
}
