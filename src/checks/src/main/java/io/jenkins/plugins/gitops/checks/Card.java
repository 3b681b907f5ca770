package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Severity;

/**
 * What people read about a check.
 *
 * @param id {@code node-ready}; never changes, since acceptances and trends go by it
 * @param severity of its findings, where a finding does not say another one
 * @param sentence what is true where it finds nothing
 * @param advice what to do, as half a sentence
 * @param command shows what it saw; {@code {kind}}, {@code {namespace}} and {@code {name}} are the object's
 */
public record Card(String id, Family family, Severity severity, String sentence, String advice, String command) {
    public Card {
        Refusal.matching("a check's id", id, "[a-z][a-z0-9]*(-[a-z0-9]+)*", "small words with - between them");
        sentence = Refusal.text("the sentence of check " + Refusal.quoted(id), sentence);
        advice = Refusal.text("the advice of check " + Refusal.quoted(id), advice);
        command = Refusal.text("the command of check " + Refusal.quoted(id), command);
    }
}
