package hudson.scm;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import java.io.IOException;
import java.io.Serializable;
import java.net.URL;

public abstract class RepositoryBrowser<E extends ChangeLogSet.Entry>
        implements Describable<RepositoryBrowser<?>>, ExtensionPoint, Serializable {
    public RepositoryBrowser() {}

    public abstract URL getChangeSetLink(E changeSet) throws IOException;
}
