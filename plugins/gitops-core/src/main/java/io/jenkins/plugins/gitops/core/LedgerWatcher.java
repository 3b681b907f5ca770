package io.jenkins.plugins.gitops.core;

import hudson.ExtensionPoint;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.List;

/** Hears the lines of all ledgers as this controller reads them: each book from its first line on, again after each start. */
public interface LedgerWatcher extends ExtensionPoint {
    /** The next lines of that repository's book, in their order; called on a thread that may take its time. */
    void read(String repository, List<LedgerLine> lines);
}
