package io.jenkins.plugins.gitops.checks;

import java.util.List;

/** What came of asking for one kind. */
public sealed interface Reading {
    /** All of them. */
    record Found(List<Item> items) implements Reading {
        public Found {
            items = List.copyOf(items);
        }
    }

    /** The cluster does not have the kind; nobody installed it. */
    record Absent() implements Reading {}

    /**
     * It could not be found out, so nothing that needs it may pass.
     *
     * @param why a whole sentence without its full stop: what was asked, what was found, what to do
     */
    record Unknown(String why) implements Reading {}
}
