package io.jenkins.plugins.gitops.operation.cleanimages;

/** Look at all tags and at all that is needed, decide, and remove; a dry run ends before the removal. */
public record CleanImagesPlan(CleanImagesRequest asked, String registry, String repository) {}
