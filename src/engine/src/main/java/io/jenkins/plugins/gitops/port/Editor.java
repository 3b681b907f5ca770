package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Edits files of desired state in place: every byte outside of the changed values stays as it is. */
public interface Editor {
    /** What the edit makes of the file, or a {@link Refusal} that lists the candidates where the place is not clear. */
    Edited edit(String file, String text, ValueEdit edit);

    /** The file afterwards and what has changed in it. */
    record Edited(String text, List<ValueChange> changes) {
        public Edited {
            changes = List.copyOf(changes);
        }
    }

    /** One value: where it stands, what it was (absent: it was added) and what it is. */
    record ValueChange(String key, Optional<String> before, String after) {}

    /** The edit as a rewrite of the named file. */
    default FileEdit of(String file, ValueEdit edit) {
        return new FileEdit(file, before -> {
            byte[] bytes = before.orElseThrow(() -> new Refusal(
                    "edit " + Refusal.quoted(file), "there is no such file", "check the environment's path"));
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
                throw new Refusal("edit " + Refusal.quoted(file), "it is no UTF-8 text", "convert it to UTF-8");
            }
            return Optional.of(edit(file, text, edit).text().getBytes(StandardCharsets.UTF_8));
        });
    }
}
