package hudson.scm;

import hudson.model.Run;
import java.io.File;
import java.io.IOException;
import org.xml.sax.SAXException;

public abstract class ChangeLogParser {
    public ChangeLogParser() {}

    public ChangeLogSet<? extends ChangeLogSet.Entry> parse(Run build, RepositoryBrowser<?> browser, File changelogFile)
            throws IOException, SAXException {
        throw new AbstractMethodError("Cannot parse change log '" + changelogFile + "': the parser does not say how");
    }
}
