package io.jenkins.plugins.gitops.port;

import java.util.concurrent.CompletionStage;

/** Asks a web address how it is, without changing anything there and without holding the thread. */
public interface HttpProbe {
    /**
     * Sends one GET. The stage completes with whatever was answered, whatever its status; when nothing was, it fails
     * with a Failure whose message shows no secret of the address: UNREACHABLE, or REFUSED where asking again is useless.
     */
    CompletionStage<ProbeReply> probe(ProbeRequest request);
}
