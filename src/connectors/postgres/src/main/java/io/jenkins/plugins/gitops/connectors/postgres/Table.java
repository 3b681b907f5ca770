package io.jenkins.plugins.gitops.connectors.postgres;

/** A table that holds rows of its own. */
record Table(String schema, String name) {
    static final String STREAM = "table/";

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    String sql() {
        return quoted(schema) + "." + quoted(name);
    }

    String stream() {
        return STREAM + sql();
    }
}
