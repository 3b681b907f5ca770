package io.jenkins.plugins.gitops.core.configuration;

import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Arrays;
import java.util.Locale;

/**
 * A choice among the words of the model, as forms and code write it: {@code argo-cd} for {@code ARGO_CD}. It is stored
 * as text, since Jenkins stores classes of plugins and of the JDK alone.
 */
final class Word {
    private Word() {}

    /** As it is written. */
    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word as it is written, or a refusal that lists all. */
    static <E extends Enum<E>> String checked(String what, Class<E> words, String written) {
        return of(read(what, words, written));
    }

    static <E extends Enum<E>> E read(String what, Class<E> words, String written) {
        String asked = Text.trimmed(written).toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> of(word).equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "choose " + what,
                        "found " + Refusal.quoted(written),
                        "write one of "
                                + Arrays.stream(words.getEnumConstants())
                                        .map(Word::of)
                                        .toList()));
    }

    /** All of them, for a drop-down. */
    static ListBoxModel choices(Class<? extends Enum<?>> words) {
        ListBoxModel model = new ListBoxModel();
        for (Enum<?> word : words.getEnumConstants()) model.add(of(word).replace('-', ' '), of(word));
        return model;
    }
}
