package io.jenkins.plugins.gitops.connectors.contents;

import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as a registry takes it. */
record FileContent(Path file) implements ArtifactRegistry.Content {
    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '" + file + "': " + e.getMessage() + "; build again", e);
        }
    }

    @Override
    public InputStream from(long offset) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(offset);
        return in;
    }
}
