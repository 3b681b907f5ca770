package io.jenkins.plugins.gitops.controller;

import java.util.Locale;
import org.jvnet.localizer.Localizable;
import org.jvnet.localizer.ResourceBundleHolder;

/** A message in one language where the API wants a translatable one. */
public final class Text extends Localizable {
    private final String text;

    private Text(String text) {
        super(ResourceBundleHolder.get(Text.class), text);
        this.text = text;
    }

    public static Localizable of(String text) {
        return new Text(text);
    }

    @Override
    public String toString(Locale locale) {
        return text;
    }
}
