package io.jenkins.plugins.gitops.exporter;

/** A text of a type that no page has; a view gives it its header. */
public record Download(String contentType, String text) {
    public String getContentType() {
        return contentType;
    }

    public String getText() {
        return text;
    }
}
