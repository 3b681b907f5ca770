package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PromotionId;
import java.util.Optional;

/** A digest may not be promoted any more, until it is cleared. */
public record Quarantined(ImageDigest digest, String reason, Actor by, Optional<PromotionId> cause) {}
