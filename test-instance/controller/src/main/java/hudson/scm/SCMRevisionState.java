package hudson.scm;

import hudson.model.Action;

public abstract class SCMRevisionState implements Action {
    public SCMRevisionState() {}

    @Override
    public String getIconFileName() {
        return null;
    }

    @Override
    public String getDisplayName() {
        return null;
    }

    @Override
    public String getUrlName() {
        return null;
    }
}
