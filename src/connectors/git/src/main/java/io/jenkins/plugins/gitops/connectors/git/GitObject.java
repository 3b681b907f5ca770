package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** A blob, tree or commit in memory, named by its content. */
final class GitObject {
    private final ObjectId id;
    private final int type;
    private final byte[] data;

    GitObject(ObjectId id, int type, byte[] data) {
        this.id = id;
        this.type = type;
        this.data = data;
    }

    ObjectId id() {
        return id;
    }

    int type() {
        return type;
    }

    /** The content itself, not a copy: whoever reads it leaves it as it is. */
    byte[] data() {
        return data;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GitObject object && object.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    static GitObject of(int type, byte[] data) {
        return new GitObject(new ObjectInserter.Formatter().idFor(type, data), type, data);
    }

    static GitObject blob(byte[] data) {
        return of(Constants.OBJ_BLOB, data);
    }

    static GitObject commit(String text) {
        return of(Constants.OBJ_COMMIT, text.getBytes(StandardCharsets.UTF_8));
    }

    RevCommit asCommit() {
        if (type != Constants.OBJ_COMMIT) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "read commit '" + id.name() + "'",
                    "it is a " + Constants.typeString(type),
                    "name a commit");
        }
        return RevCommit.parse(data);
    }
}
