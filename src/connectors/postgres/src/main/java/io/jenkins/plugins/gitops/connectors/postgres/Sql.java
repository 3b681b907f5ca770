package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Answers of one column. */
final class Sql {
    private Sql() {}

    static String text(Statement statement, String query) throws SQLException {
        List<String> all = texts(statement, query);
        return all.isEmpty() ? "" : all.get(0);
    }

    static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) all.add(String.valueOf(found.getString(1)));
        }
        return all;
    }

    static Failure failure(String what, IOException e) {
        return Failure.of(
                        FailureKind.UNREACHABLE,
                        what,
                        String.valueOf(e.getMessage()),
                        "look at the server and the network, and run it again")
                .causedBy(e);
    }
}
