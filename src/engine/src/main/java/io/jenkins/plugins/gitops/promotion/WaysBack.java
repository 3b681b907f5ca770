package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.port.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out whether what stands in an environment could be put back after something else was put there. */
public final class WaysBack {
    private WaysBack() {}

    /**
     * The way back to what stands there now; it reads and writes nothing.
     *
     * @param edits tries what putting a stand's release back would change in the files as they are, and writes nothing
     */
    public static WayBack to(Optional<Stand> current, Ledger ledger, Images images, Consumer<Stand> edits) {
        if (current.isEmpty())
            return new WayBack(
                    Optional.empty(), List.of("nothing was promoted here before, so there is nothing to go back to"));
        Stand stand = current.get();
        List<String> missing = new ArrayList<>();
        if (!stand.proven())
            missing.add("'" + stand.release().name() + "', which stands here now, was never seen healthy");
        stand.release()
                .artifacts()
                .forEach(artifact -> Stops.quarantine(ledger, artifact.digest())
                        .ifPresent(stop -> missing.add(artifact.reference() + " is quarantined: " + stop.reason())));
        try {
            images.missing(stand.release())
                    .forEach(artifact -> missing.add(artifact.reference() + " is not in its registry any more"));
        } catch (Failure unknown) {
            missing.add(
                    "whether the registry still has '" + stand.release().name() + "' is unknown: " + unknown.reason());
        }
        try {
            edits.accept(stand);
        } catch (Failure refusal) {
            missing.add("the files do not take it any more: " + refusal.reason());
        }
        return new WayBack(Optional.of(stand.promotion()), missing);
    }
}
