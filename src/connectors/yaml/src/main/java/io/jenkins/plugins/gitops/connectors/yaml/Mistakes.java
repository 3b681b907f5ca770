package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** All that is wrong in a file, collected before anything is refused: a person mends a file once, not line by line. */
final class Mistakes {
    private final String file;
    private final List<String> found = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(@Nullable Node where, String cannot, String what, String advice) {
        found.add(place(where) + Refusal.message(cannot, what, advice));
    }

    void add(@Nullable Node where, Refusal refusal) {
        found.add(place(where) + refusal.getMessage());
    }

    void add(String problem) {
        found.add(file + ": " + problem);
    }

    private String place(@Nullable Node where) {
        return where == null
                ? file + ": "
                : file + ":" + (where.getStartMark().getLine() + 1) + ":"
                        + (where.getStartMark().getColumn() + 1) + ": ";
    }

    boolean none() {
        return found.isEmpty();
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refusal(
                    "use " + Refusal.quoted(file),
                    found.size() == 1
                            ? found.get(0)
                            : found.size() + " mistakes:\n  " + String.join("\n  ", found) + "\n",
                    "correct the file");
        }
    }
}
