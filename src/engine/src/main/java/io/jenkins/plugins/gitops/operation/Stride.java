package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Duration;

/**
 * What one stride answers.
 *
 * @param <O> the operation's outcome
 */
public sealed interface Stride<O> {
    /** Not there yet: come back later; what is awaited says for what, on whom and how long at most. */
    record Running<O>(Duration retryAfter, String phrase, Wait awaited) implements Stride<O> {
        public Running {
            phrase = Refusal.text("a stride's phrase", phrase);
            if (retryAfter.isNegative()) {
                throw new Refusal("wait", "retryAfter is " + retryAfter, "give a duration of zero or more");
            }
        }

        /** A wait that only the operation's own deadline ends. */
        public Running(Duration retryAfter, String phrase) {
            this(retryAfter, phrase, Wait.FOR_ITSELF);
        }
    }

    /**
     * Another operation has to run, named by its request and never by its class. The name is unique within the
     * parent: asking for it again changes nothing. The parent goes on at once and finds the end in its progress.
     *
     * @param stopsWithParent whether a stop of the parent stops it too
     */
    record Spawn<O>(String name, String kind, Json.Obj request, boolean stopsWithParent) implements Stride<O> {
        public Spawn {
            Refusal.matching(
                    "a spawned operation's name", name, "[a-z][a-z0-9-]{0,30}", "at most 31 of a-z, 0-9 and hyphens");
        }
    }

    /** The end. */
    record Done<O>(O outcome) implements Stride<O> {}

    /** The end of the way back; only {@link Operation#retreat} may answer it. */
    record Stopped<O>(String phrase) implements Stride<O> {
        public Stopped {
            phrase = Refusal.text("a stride's phrase", phrase);
        }
    }
}
