package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Nearest;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What was written behind the command: options by name, and the words between them. */
final class Arguments {
    private final String command;
    private final Map<String, List<String>> options;
    private final List<String> words;

    private Arguments(String command, Map<String, List<String>> options, List<String> words) {
        this.command = command;
        this.options = options;
        this.words = List.copyOf(words);
    }

    /** Reads them, or refuses with the options that there are. */
    static Arguments read(String command, List<Option> known, List<String> written) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        Iterator<String> rest = written.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (!word.startsWith("-") || word.equals("-")) {
                words.add(word);
                continue;
            }
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            Option option = known.stream()
                    .filter(one -> one.called(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(command, name, known));
            options.computeIfAbsent(option.name(), key -> new ArrayList<>())
                    .add(value(
                            command,
                            option,
                            equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1)),
                            rest));
        }
        return new Arguments(command, options, words);
    }

    private static String value(String command, Option option, Optional<String> attached, Iterator<String> rest) {
        if (option.value().isEmpty()) {
            if (attached.isPresent()) {
                throw new Refusal(
                        "read the arguments of " + Refusal.quoted(command),
                        "--" + option.name() + " takes no value",
                        "leave out " + Refusal.quoted("=" + attached.get()));
            }
            return "true";
        }
        if (attached.isEmpty() && !rest.hasNext()) {
            throw new Refusal(
                    "read the arguments of " + Refusal.quoted(command),
                    "nothing stands behind --" + option.name(),
                    "write --" + option.name() + " " + option.value().get());
        }
        return attached.orElseGet(rest::next);
    }

    private static Refusal unknown(String command, String name, List<Option> known) {
        String all = "'gitops help " + command + "' lists all";
        String nearest = Nearest.to(
                        name, known.stream().map(option -> "--" + option.name()).toList())
                .map(option -> "did you mean " + option + "? " + all)
                .orElse(all);
        return new Refusal(
                "read the arguments of " + Refusal.quoted(command),
                "there is no option " + Refusal.quoted(name),
                nearest);
    }

    Optional<String> text(String name) {
        List<String> given = options.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new Refusal(
                    "read the arguments of " + Refusal.quoted(command),
                    "--" + name + " stands there " + given.size() + " times",
                    "give it once");
        }
        return given.stream().findFirst();
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() -> new Refusal(
                        "read the arguments of " + Refusal.quoted(command),
                        "--" + name + " is missing",
                        "add it; 'gitops help " + command + "' shows how"));
    }

    boolean flag(String name) {
        return options.containsKey(name);
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** The words, as many as there may be. */
    List<String> words(int least, int most, String what) {
        if (words.size() < least || words.size() > most) {
            throw new Refusal(
                    "read the arguments of " + Refusal.quoted(command),
                    words.isEmpty() ? "no " + what + " is given" : "found " + String.join(" ", words),
                    "write 'gitops " + command + " " + what + "'");
        }
        return words;
    }

    /** The same, said in the words of another command: its words, and options that are set anew. */
    Arguments as(String other, List<String> itsWords, Map<String, String> anew) {
        Map<String, List<String>> said = new LinkedHashMap<>(options);
        anew.forEach((name, value) -> said.put(name, List.of(value)));
        return new Arguments(other, said, itsWords);
    }

    /** At most one of these. */
    void exclusive(Set<String> names) {
        Map<String, List<String>> given = new TreeMap<>(options);
        given.keySet().retainAll(names);
        if (given.size() > 1) {
            throw new Refusal(
                    "read the arguments of " + Refusal.quoted(command),
                    "--" + String.join(" and --", given.keySet()) + " exclude each other",
                    "give one of them");
        }
    }
}
