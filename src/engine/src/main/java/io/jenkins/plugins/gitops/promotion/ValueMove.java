package io.jenkins.plugins.gitops.promotion;

import java.util.Optional;

/**
 * One value of one file: what it was and what it is to be. Keys name no positions, so a list that grew elsewhere does
 * not make it another move.
 */
public record ValueMove(String file, String key, Optional<String> before, String after) {}
