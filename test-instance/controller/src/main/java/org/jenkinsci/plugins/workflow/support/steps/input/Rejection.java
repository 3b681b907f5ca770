package org.jenkinsci.plugins.workflow.support.steps.input;

import hudson.model.User;
import jenkins.model.CauseOfInterruption;

/** Somebody said no. */
public final class Rejection extends CauseOfInterruption {
    private final String userName;
    private final long timestamp = System.currentTimeMillis();

    public Rejection(User u) {
        this.userName = u == null ? null : u.getId();
    }

    public User getUser() {
        return userName == null ? null : User.getById(userName, false);
    }

    @Override
    public String getShortDescription() {
        return userName == null ? "Rejected" : "Rejected by " + userName;
    }
}
