package io.jenkins.plugins.gitops.cli;

import java.util.List;

/** One thing that can be asked on the command line. */
interface Command {
    String name();

    /** What stands behind the name besides options, as the help shows it. */
    String words();

    /** One line of help. */
    String summary();

    /** Its own options; {@link Site#OPTIONS} come with every command. */
    List<Option> options();

    ExitCode run(Arguments arguments, Site site, Screen screen);
}
