package io.jenkins.plugins.gitops.connectors.registry;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a registry answers that it should not. */
final class Answers {
    private static final int LONGEST = 200;

    private Answers() {}

    static void expect(String what, HttpResponse<byte[]> response, int... statuses) {
        for (int status : statuses) if (response.statusCode() == status) return;
        String body = new String(response.body(), StandardCharsets.UTF_8);
        throw Failure.of(
                FailureKind.REFUSED,
                what,
                "the registry answered " + response.statusCode() + " with "
                        + Refusal.quoted(body.substring(0, Math.min(LONGEST, body.length()))),
                response.statusCode() == 404 ? "check the repository's name" : "look at the registry's log");
    }
}
