package io.jenkins.plugins.gitops.delivery.buildonce;

import io.jenkins.plugins.gitops.model.FailureKind;

/** What went wrong on another machine, as it travels. */
record Trouble(FailureKind failure, String message) {}
