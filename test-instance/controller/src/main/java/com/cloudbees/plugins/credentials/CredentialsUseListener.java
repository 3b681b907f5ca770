package com.cloudbees.plugins.credentials;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Item;
import hudson.model.Node;
import hudson.model.Run;

/** Told which run, node or item used which credentials. */
public interface CredentialsUseListener extends ExtensionPoint {
    void onUse(Credentials c, Run run);

    void onUse(Credentials c, Node node);

    void onUse(Credentials c, Item item);

    static void fireUse(Credentials c, Run run) {
        ExtensionList.lookup(CredentialsUseListener.class).forEach(l -> l.onUse(c, run));
    }

    static void fireUse(Credentials c, Node node) {
        ExtensionList.lookup(CredentialsUseListener.class).forEach(l -> l.onUse(c, node));
    }

    static void fireUse(Credentials c, Item item) {
        ExtensionList.lookup(CredentialsUseListener.class).forEach(l -> l.onUse(c, item));
    }
}
