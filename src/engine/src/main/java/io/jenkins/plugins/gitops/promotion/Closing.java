package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a promotion that has landed comes to its end: tags follow the digest, the end is written down, the lane is left. */
public final class Closing {
    private final Landings landings;
    private final Lane lane;
    private final Images images;
    private final Writing writing;

    public Closing(Landings landings, Lane lane, Images images, Writing writing) {
        this.landings = landings;
        this.lane = lane;
        this.images = images;
        this.writing = writing;
    }

    /** Makes the environment's tags name what is healthy there; making them do so twice changes nothing. */
    public void tag(Release release, Landed landed) {
        for (Artifact artifact : release.artifacts())
            for (String tag : Images.tags(writing.environment(), artifact, landed.at())) images.tag(artifact, tag);
    }

    /** Writes the end, and what else has to be written with it, and leaves the lane. */
    public void finish(
            Progress progress,
            Release release,
            Landed landed,
            OutcomeKind outcome,
            String reason,
            List<GateVerdict> gates,
            List<LedgerEntry> further) {
        Finished body = new Finished(
                release,
                Optional.of(landed.commit()),
                outcome,
                reason,
                gates,
                Duration.between(progress.startedAt(), progress.now()));
        List<LedgerEntry> entries = new ArrayList<>();
        entries.add(writing.line(Entries.FINISHED, progress.now(), body));
        entries.addAll(further);
        landings.land("finish", writing.lines("finish", entries));
        lane.leave(progress);
    }
}
