package io.jenkins.plugins.gitops.model;

/** Input that cannot be right, said in the house's form: Cannot (verb, object): (what was found); (what to do). */
public final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 120;

    /** Refuses with the three parts of a message; {@code cannot} starts with a verb. */
    public Refusal(String cannot, String found, String advice) {
        super(message(cannot, found, advice));
    }

    /** The form that every message of the suite has. */
    public static String message(String cannot, String found, String advice) {
        return "Cannot " + cannot + ": " + found + "; " + advice;
    }

    /** A value as messages show it: in quotes, on one line, and cut where it would hide the sentence around it. */
    public static String quoted(Object value) {
        StringBuilder shown = new StringBuilder("'");
        String text = String.valueOf(value);
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(point -> shown.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        return shown.append(text.codePointCount(0, text.length()) > LONGEST_QUOTE ? "…'" : "'")
                .toString();
    }

    /** The text without blanks around it, or a refusal that names what is missing. */
    public static String text(String what, String value) {
        String stripped = value.strip();
        if (stripped.isEmpty()) {
            throw new Refusal("take " + what, "it is empty", "give it a text");
        }
        return stripped;
    }

    /** The value if it has the form, or a refusal that quotes it and tells the form. */
    public static String matching(String what, String value, String pattern, String form) {
        if (!value.matches(pattern)) {
            throw new Refusal("take " + what, "found " + quoted(value), "write " + form);
        }
        return value;
    }
}
