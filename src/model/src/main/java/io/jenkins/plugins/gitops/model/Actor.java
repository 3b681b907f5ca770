package io.jenkins.plugins.gitops.model;

/** Who asked. */
public record Actor(Kind kind, String name) {
    /** A person, a trigger such as a webhook or a timer, or the suite itself. */
    public enum Kind {
        PERSON,
        TRIGGER,
        SUITE
    }

    public Actor {
        name = Refusal.text("an actor's name", name);
    }

    public static Actor person(String name) {
        return new Actor(Kind.PERSON, name);
    }

    public static Actor suite(String name) {
        return new Actor(Kind.SUITE, name);
    }

    public static Actor trigger(String name) {
        return new Actor(Kind.TRIGGER, name);
    }
}
