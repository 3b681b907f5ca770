package io.jenkins.plugins.gitops.core.operation;

import hudson.model.Cause;
import hudson.model.Run;
import io.jenkins.plugins.gitops.model.Actor;

/** Who asked for what a run does: the person who started it, else the run itself. */
public final class Asker {
    private Asker() {}

    public static Actor of(Run<?, ?> run) {
        Cause.UserIdCause person = run.getCause(Cause.UserIdCause.class);
        String who = person == null ? null : person.getUserId();
        return who == null || who.isBlank() ? Actor.trigger(run.getExternalizableId()) : Actor.person(who);
    }
}
