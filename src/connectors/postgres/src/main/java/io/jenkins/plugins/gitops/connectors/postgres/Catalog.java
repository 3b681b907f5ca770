package io.jenkins.plugins.gitops.connectors.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a database says of itself. What an extension brings along is the extension's. */
final class Catalog {
    private static final String OURS = " join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
            + " and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::regclass"
            + " and d.objid = c.oid and d.deptype = 'e')";

    private Catalog() {}

    /** The tables with rows of their own, the largest first, so that the last ones to be read are short. */
    static List<Table> tables(Statement statement) throws SQLException {
        List<Table> tables = new ArrayList<>();
        String query = "select n.nspname, c.relname from pg_catalog.pg_class c" + OURS
                + " and c.relkind = 'r' order by pg_catalog.pg_table_size(c.oid) desc, 1, 2";
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) tables.add(new Table(found.getString(1), found.getString(2)));
        }
        return tables;
    }

    /** Where each sequence stands, as what sets it there again. */
    static Map<String, Object> sequences(Statement statement) throws SQLException {
        List<Table> sequences = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select n.nspname, c.relname from pg_catalog.pg_class c" + OURS
                + " and c.relkind = 'S' order by 1, 2")) {
            while (found.next()) sequences.add(new Table(found.getString(1), found.getString(2)));
        }
        Map<String, Object> all = new TreeMap<>();
        for (Table one : sequences) {
            all.put(one.sql(), Sql.text(statement, "select last_value || ',' || is_called from " + one.sql()));
        }
        return all;
    }

    /** Materialised views that were filled, those that others are made of first. */
    static List<String> filledViews(Statement statement) throws SQLException {
        return Sql.texts(
                statement,
                "select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)"
                        + " from pg_catalog.pg_class c" + OURS
                        + " and c.relkind = 'm' and c.relispopulated order by c.oid");
    }

    static List<String> extensions(Statement statement) throws SQLException {
        return Sql.texts(
                statement, "select extname || ' ' || extversion from pg_catalog.pg_extension order by extname");
    }
}
