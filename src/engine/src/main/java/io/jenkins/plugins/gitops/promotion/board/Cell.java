package io.jenkins.plugins.gitops.promotion.board;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import io.jenkins.plugins.gitops.promotion.Queued;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One place of the board at one moment. */
public record Cell(
        Optional<Current> current,
        Map<String, Queued> waiting,
        Optional<Held> hold,
        List<Quarantined> quarantined,
        List<Event> history) {
    static Cell of(Spot spot, @Nullable Held everywhere, Map<ImageDigest, Quarantined> quarantine) {
        Held own = spot.held();
        Current stands = spot.current();
        List<Quarantined> bad = stands == null || quarantine.isEmpty()
                ? List.of()
                : stands.digests().stream()
                        .filter(quarantine::containsKey)
                        .map(quarantine::get)
                        .toList();
        return new Cell(
                Optional.ofNullable(stands),
                spot.waiting(),
                Optional.ofNullable(own == null ? everywhere : own),
                bad,
                spot.events());
    }
}
