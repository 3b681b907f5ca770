package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Arrays;
import java.util.Optional;

/** What to do to one file. It is asked again for every new base, so it must not depend on when it is asked. */
public record FileEdit(String path, Rewrite rewrite) {
    public FileEdit {
        Refusal.matching("a path", path, "[^/\\x00-\\x1f][^\\x00-\\x1f]*", "a relative path inside the repository");
        boolean climbs = Arrays.stream(path.split("/", -1))
                .anyMatch(name -> name.isEmpty() || name.equals(".") || name.equals("..") || name.equals(".git"));
        if (climbs) {
            throw new Refusal(
                    "take a path", "found " + Refusal.quoted(path), "leave out empty, . and .. and .git parts");
        }
    }

    /** Turns the file as it stands (absent: nothing) into what it shall be (absent: no file). */
    @FunctionalInterface
    public interface Rewrite {
        Optional<byte[]> of(Optional<byte[]> before);
    }
}
