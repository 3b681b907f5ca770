package io.jenkins.plugins.gitops.gate;

import java.util.List;

/**
 * What the approvals come to.
 *
 * @param given whether the plan may go on
 * @param sentence who consented, or who is still missing, for a person
 * @param by the names of those whose approvals count
 * @param notes why other approvals do not, each in a sentence
 */
public record Consent(boolean given, String sentence, List<String> by, List<String> notes) {
    public Consent {
        by = List.copyOf(by);
        notes = List.copyOf(notes);
    }
}
