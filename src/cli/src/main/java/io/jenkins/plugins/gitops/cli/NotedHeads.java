package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.port.RepositoryIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The heads of ledgers as this machine saw them last: a chain alone cannot show that its tail was cut off. */
final class NotedHeads {
    private final Path folder;

    NotedHeads(Path state) {
        this.folder = state.resolve("heads");
    }

    LedgerHead of(RepositoryIdentity repository) {
        Path file = file(repository);
        try {
            return Files.exists(file)
                    ? Codec.decode(LedgerHead.class, Json.parseObject(Files.readString(file)))
                    : LedgerHead.EMPTY;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the noted head " + file + ": it cannot be read; check the file's rights", e);
        }
    }

    void note(RepositoryIdentity repository, LedgerHead head) {
        Path file = file(repository);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "head", ".new");
            Files.writeString(fresh, Codec.encode(head).text());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot note the head in " + file + ": it cannot be written; check --state", e);
        }
    }

    private Path file(RepositoryIdentity repository) {
        return folder.resolve(repository.value().replaceAll("[^A-Za-z0-9.-]", "_") + ".json");
    }
}
