package jenkins.util;

import java.util.Locale;
import org.jvnet.localizer.Localizable;

/** A text that is the same in every language. */
public class NonLocalizable extends Localizable {
    private final String text;

    public NonLocalizable(String text) {
        super(null, text);
        this.text = text;
    }

    @Override
    public String toString(Locale locale) {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
