package io.jenkins.plugins.gitops.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * A story in sentences: what is given, what happens, what is seen then. A sentence that fails is named together with
 * those before it.
 */
public final class Scenario {
    /** What a sentence does. */
    public interface Deed {
        void done() throws Exception;
    }

    private final List<String> told = new ArrayList<>();

    private Scenario(String title) {
        told.add("Scenario: " + title);
    }

    public static Scenario of(String title) {
        return new Scenario(title);
    }

    public Scenario given(String sentence, Deed deed) {
        return tell("  Given " + sentence, deed);
    }

    public Scenario when(String sentence, Deed deed) {
        return tell("  When " + sentence, deed);
    }

    public Scenario then(String sentence, Deed deed) {
        return tell("  Then " + sentence, deed);
    }

    /** One more sentence of the kind before. */
    public Scenario and(String sentence, Deed deed) {
        return tell("   and " + sentence, deed);
    }

    /** The sentences so far, one a line. */
    public String text() {
        return String.join("\n", told);
    }

    private Scenario tell(String sentence, Deed deed) {
        told.add(sentence);
        try {
            deed.done();
            return this;
        } catch (Exception | AssertionError e) {
            throw new AssertionError(text() + "  <-- " + e.getMessage(), e);
        }
    }
}
