package io.jenkins.plugins.gitops.delivery;

import io.jenkins.plugins.gitops.gate.GatePorts;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.HttpProbe;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Stands where no connector is wired yet: a gate that needs it is INCONCLUSIVE and says so, and never passes (I16). */
final class Unconnected {
    private Unconnected() {}

    static GatePorts ports(HttpProbe web, Predicate<String> allowsHost) {
        return new GatePorts(
                search -> nobody("reports"),
                List.of(),
                artifact -> nobody("statements"),
                query -> nobody("metrics"),
                query -> nobody("code quality"),
                web,
                allowsHost);
    }

    private static <T> CompletableFuture<T> nobody(String what) {
        return CompletableFuture.failedFuture(Failure.of(
                FailureKind.REFUSED,
                "ask for " + Refusal.quoted(what),
                "this controller has no connector to it",
                "take the gate out of the environment's rules, or install a version that has one"));
    }
}
