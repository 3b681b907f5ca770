package io.jenkins.plugins.gitops.cli;

import java.util.Optional;

/**
 * One option of a command.
 *
 * @param name as in {@code --name}
 * @param letter as in {@code -n}, blank where there is none
 * @param value what stands behind it, as the help shows it; empty for a switch
 * @param help one line
 */
record Option(String name, String letter, Optional<String> value, String help) {
    static Option of(String name, String value, String help) {
        return new Option(name, "", Optional.of(value), help);
    }

    static Option lettered(String name, String letter, String value, String help) {
        return new Option(name, letter, Optional.of(value), help);
    }

    static Option flag(String name, String help) {
        return new Option(name, "", Optional.empty(), help);
    }

    boolean called(String word) {
        return word.equals("--" + name) || (!letter.isEmpty() && word.equals("-" + letter));
    }

    String usage() {
        String names = (letter.isEmpty() ? "    " : "-" + letter + ", ") + "--" + name;
        return names + value.map(shown -> " " + shown).orElse("");
    }
}
