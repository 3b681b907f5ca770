package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.HttpProbe;
import io.jenkins.plugins.gitops.port.ProbeReply;
import io.jenkins.plugins.gitops.port.ProbeRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Lets through where a web address answers as it should. */
final class HttpGate implements Gate {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Setting<URI> URL = Setting.text(
                    "url",
                    "https://shop.example.com/healthz",
                    "The address that is asked by GET; its host must be among the allowed ones.")
            .as("address", HttpGate::address)
            .mandatory();
    private static final Setting<Integer> STATUS =
            Setting.count("status", "204", "The status that is expected.").or("200");
    private static final Setting<String> CONTAINS =
            Setting.text("contains", "ok", "A text that the first 64 KiB of the body must contain.");
    private static final Setting<Duration> TIMEOUT =
            Setting.duration("timeout", "5s", "How long the answer may take.").or("10s");

    private final HttpProbe probe;
    private final Predicate<String> allowsHost;

    HttpGate(HttpProbe probe, Predicate<String> allowsHost) {
        this.probe = probe;
        this.allowsHost = allowsHost;
    }

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public String purpose() {
        return "A web address answers as it should.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(URL, STATUS, CONTAINS, TIMEOUT);
    }

    private static URI address(String written) {
        try {
            URI url = new URI(written);
            if (url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                return url;
            }
        } catch (java.net.URISyntaxException e) {
            // told below: the exception would repeat the address with what may be secret in it
        }
        throw new Refusal(
                "read the setting 'url'", "it is no web address", "write one like 'https://shop.example.com/healthz'");
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        URI url = question.value(URL);
        String object = "the answer of " + Refusal.quoted(url.getHost() + url.getRawPath());
        if (!allowsHost.test(url.getHost())) {
            throw Doubt.about(object, "the host is not allowed", "add it to the allowed hosts of the configuration");
        }
        ProbeRequest request = new ProbeRequest(url, Set.of(url.getHost()), question.value(TIMEOUT), MOST_BYTES);
        return probe.probe(request).thenApply(reply -> judge(question, object, reply));
    }

    private static GateAnswer judge(GateQuestion question, String object, ProbeReply reply) {
        if (reply.status() < 100 || reply.status() > 599) {
            throw Doubt.about(object, "its status is " + reply.status(), "ask what speaks HTTP");
        }
        int status = question.value(STATUS);
        if (reply.status() != status) {
            return GateAnswer.fail(object + " has status " + reply.status() + ", not " + status + "; look at it");
        }
        String contains = question.given(CONTAINS).orElse("");
        if (!contains.isEmpty() && reply.body().isEmpty()) {
            throw Doubt.about(object, "it is empty", "look why it says nothing");
        }
        return reply.body().contains(contains)
                ? GateAnswer.pass(
                        object + " has status " + status + (contains.isEmpty() ? "" : " and the expected text"))
                : GateAnswer.fail(object + " lacks the expected text; look at it");
    }
}
