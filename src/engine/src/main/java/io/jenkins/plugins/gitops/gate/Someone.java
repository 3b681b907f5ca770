package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Locale;
import java.util.Set;

/** Whom an approval rule means by one of its words. */
record Someone(Kind kind, String name) {
    enum Kind {
        GROUP,
        USER,
        AUTHOR,
        REQUESTER,
        ANYONE
    }

    /**
     * Somebody who approved, as far as rules ask.
     *
     * @param name in lower case: two spellings of one name are one person
     */
    record Person(String name, Set<String> groups, boolean author, boolean requester) {}

    boolean is(Person person) {
        return switch (kind) {
            case GROUP -> person.groups().contains(name);
            case USER -> person.name().equals(name.toLowerCase(Locale.ROOT));
            case AUTHOR -> person.author();
            case REQUESTER -> person.requester();
            case ANYONE -> true;
        };
    }

    String words() {
        return switch (kind) {
            case GROUP -> "someone of group " + Refusal.quoted(name);
            case USER -> "user " + Refusal.quoted(name);
            case AUTHOR -> "an author";
            case REQUESTER -> "the requester";
            case ANYONE -> "anyone";
        };
    }
}
