package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.connectors.http.WebProbe;
import io.jenkins.plugins.gitops.gate.GatePorts;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.gate.Gates;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The gates as the command line can ask them: by the ledger and by HTTP; what it cannot ask is INCONCLUSIVE (I16). */
final class OfflineGates {
    private OfflineGates() {}

    static GateRegistry of(Landscape landscape) {
        return new GateRegistry(Gates.all(new GatePorts(
                search -> nobody("reports"),
                List.of(),
                artifact -> nobody("statements"),
                query -> nobody("metrics"),
                query -> nobody("code quality"),
                WebProbe.direct(),
                landscape::allowsHost)));
    }

    private static <T> CompletableFuture<T> nobody(String what) {
        return CompletableFuture.failedFuture(Failure.of(
                FailureKind.REFUSED,
                "ask for " + Refusal.quoted(what),
                "the command line has no connector to it",
                "give --break-glass with a reason, or promote from Jenkins"));
    }
}
