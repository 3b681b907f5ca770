package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.OperationId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What every command that changes something can be told. */
final class RunOptions {
    static final List<Option> OPTIONS = List.of(
            Option.of("id", "ID", "goes on with the run of that id, or begins it under this name"),
            Option.flag("commit-only", "ends with the commit, without waiting for the GitOps agent"));

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunOptions() {}

    /** The run's id: the one given, or a new one that says what it is. */
    static OperationId id(Arguments arguments, Site site, String verb, String application, String environment) {
        return new OperationId(arguments
                .text("id")
                .orElseGet(() -> verb + "-" + application + "-" + environment + "-"
                        + STAMP.format(site.clock().instant()) + "-"
                        + ProcessHandle.current().pid()));
    }
}
