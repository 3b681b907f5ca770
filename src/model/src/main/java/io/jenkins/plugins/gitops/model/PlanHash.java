package io.jenkins.plugins.gitops.model;

/** What exactly would be done, hashed; an approval holds for one plan hash and no other. */
public record PlanHash(String value) {
    public PlanHash {
        Refusal.matching("a plan hash", value, "[0-9a-f]{64}", "64 hex digits in lower case");
    }
}
