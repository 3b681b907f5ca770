package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PromotionId;
import java.util.Optional;

/** An environment takes no promotion of an application any more, until it is released. */
public record Held(String reason, Actor by, Optional<PromotionId> cause) {}
