package org.jvnet.hudson.test;

import hudson.model.InvisibleAction;
import hudson.model.UnprotectedRootAction;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;

/** An address that runs a piece of a test. */
final class OnServer extends InvisibleAction implements UnprotectedRootAction {
    private final String name;
    private final Runnable work;

    OnServer(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public String getUrlName() {
        return name;
    }

    public HttpResponse doRun() {
        work.run();
        return HttpResponses.plainText("done");
    }
}
