package io.jenkins.plugins.gitops.delivery.promote;

import hudson.model.Run;
import hudson.model.User;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.core.operation.Asker;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Refusal;

/** Lets the glass be broken by a person who may. */
public final class BreakGlass {
    private BreakGlass() {}

    /** The reason, where whoever started the run may go past gates and approvals. */
    public static String reason(Run<?, ?> run, String reason) {
        Actor asker = Asker.of(run);
        User person = asker.kind() == Actor.Kind.PERSON ? User.getById(asker.name(), false) : null;
        boolean may = person != null
                && run.getParent().getACL().hasPermission2(person.impersonate2(), GitopsPermissions.BREAK_GLASS);
        if (!may)
            throw new Refusal(
                    "break the glass",
                    Refusal.quoted(asker.name()) + " started this run and has no permission for it",
                    "let somebody start it who has the permission GitOps/BreakGlass, or wait for gates and approvals");
        return reason;
    }
}
