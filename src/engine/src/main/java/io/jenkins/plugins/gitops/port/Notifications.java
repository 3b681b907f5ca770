package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.IdempotencyKey;

/** Tells people. Sending is a side effect like any other: it has a key and can be looked up. */
public interface Notifications {
    /** Sends the notification once under this key, as far as the channel can tell. */
    void send(IdempotencyKey key, Notification notification);

    /** Whether a notification was sent under this key; a channel that cannot tell says no. */
    boolean sent(IdempotencyKey key);
}
