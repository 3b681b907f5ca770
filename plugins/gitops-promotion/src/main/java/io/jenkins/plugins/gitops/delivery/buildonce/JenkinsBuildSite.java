package io.jenkins.plugins.gitops.delivery.buildonce;

import hudson.FilePath;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.Wiring;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.BuildSite;
import io.jenkins.plugins.gitops.port.BuiltImage;
import io.jenkins.plugins.gitops.port.RegistryAccess;
import io.jenkins.plugins.gitops.port.SourceState;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** The workspaces of Jenkins agents, the controller's own among them. */
public final class JenkinsBuildSite implements BuildSite {
    private final Function<String, RegistryAccess> access;
    private final ExecutorService waiters = Executors.newCachedThreadPool(Wiring.threads("gitops-build"));

    public JenkinsBuildSite(Function<String, RegistryAccess> access) {
        this.access = access;
    }

    @Override
    public CompletionStage<SourceState> state(BuildContext context) {
        return ask(context, SiteCall.look(context), SourceState.class);
    }

    @Override
    public CompletionStage<BuiltImage> build(BuildOrder order) {
        List<RegistryAccess> accesses = Stream.concat(
                        Stream.of(order.registry()),
                        order.bases().keySet().stream()
                                .map(base -> ImageReference.parse(base).registry()))
                .distinct()
                .map(access)
                .toList();
        return ask(order.context(), SiteCall.build(order, accesses), BuiltImage.class);
    }

    /** One thread waits for each call; when nobody wants the answer any more, the call is stopped on the agent too. */
    @SuppressWarnings("FutureReturnValueIgnored") // what stops the call has no answer of its own
    private <T extends Record> CompletionStage<T> ask(BuildContext context, SiteCall call, Class<T> type) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Future<?> waiting = waiters.submit(() -> {
            try {
                answer.complete(read(folder(context).act(call), type));
            } catch (IOException e) {
                answer.completeExceptionally(gone(context, e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                answer.completeExceptionally(gone(context, e));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        answer.whenComplete((value, failure) -> {
            if (answer.isCancelled()) waiting.cancel(true);
        });
        return answer;
    }

    private static <T extends Record> T read(String text, Class<T> type) {
        Json.Obj json = Json.parseObject(text);
        if (json.get("failure").isEmpty()) return Codec.decode(type, json);
        Trouble trouble = Codec.decode(Trouble.class, json);
        throw Failure.told(trouble.failure(), trouble.message());
    }

    private static FilePath folder(BuildContext context) {
        String agent = context.place().equals(BuildContext.HERE) ? "" : context.place();
        return JenkinsDoor.node(agent)
                .map(node -> node.createPath(context.folder()))
                .orElseThrow(() -> Failure.of(
                        FailureKind.UNREACHABLE,
                        "reach the workspace on " + Refusal.quoted(context.place()),
                        "that Jenkins agent is not connected",
                        "bring it back, or start the build anew on another one"));
    }

    private static Failure gone(BuildContext context, Exception e) {
        return Failure.of(
                        FailureKind.UNREACHABLE,
                        "build on " + Refusal.quoted(context.place()),
                        String.valueOf(e.getMessage()),
                        "look at that Jenkins agent's log")
                .causedBy(e);
    }
}
